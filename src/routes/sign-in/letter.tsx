import type { House } from '../../platform/http/house.ts'
import { newId } from '../../platform/ids.ts'
import { composeMail } from '../../platform/mail/compose.ts'
import { CODE_MINUTES, candidatesOf, type Request } from '../../platform/sign-in.ts'
import { type Translator, translator } from '../../platform/text/translate.ts'
import type { Call } from './call.ts'
import { withNext } from './next.ts'

/**
 * Sends code and link, if anybody has this address, while the answer is on its way already. Nothing waits
 * for it: a mail server that is slow, or an address that nobody has, must not be felt.
 */
export function sendCode({ house, say, next }: Call, mail: string, request: Request) {
  setImmediate(() => {
    deliver(house, say, next, mail, request).catch(problem => house.log.problem(problem, newId()))
  })
}

async function deliver(house: House, reader: Translator, next: string, mail: string, request: Request) {
  const { post } = house
  if (!post) return
  const [first] = await candidatesOf(house.db, mail, house.clock())
  if (!first) return
  const say = first.language ? translator(first.language, 'UTC') : reader
  const link = `${house.base()}${withNext(`/sign-in/link/${request.link}`, next)}`
  await post.transport.send(
    composeMail({
      from: { name: 'Trellis', address: post.sender },
      to: { name: '', address: mail },
      subject: say.t('signin.mail.subject'),
      text: textOf(say, request, link),
      html: `<!doctype html>${await (<Letter say={say} request={request} link={link} />)}`,
      messageId: `<${request.id}@${post.sender.split('@')[1]}>`,
      date: house.clock(),
    }),
  )
}

/** For how long, and that but once. */
const goodFor = (say: Translator, { hours }: Request) =>
  hours > 0 ? say.t('signin.mail.long', { hours }) : say.t('signin.mail.short', { minutes: CODE_MINUTES })

const textOf = (say: Translator, request: Request, link: string) =>
  [
    say.t('signin.mail.code'),
    request.code,
    say.t('signin.mail.link'),
    link,
    goodFor(say, request),
    say.t('signin.mail.notYou'),
  ].join('\n\n')

/** Plain marks only: programs that read mail know no stylesheet of ours. */
function Letter({ say, request, link }: { say: Translator; request: Request; link: string }) {
  return (
    <html lang={say.locale} dir={say.dir}>
      <head>
        <meta charset="utf-8" />
        <title>{say.t('signin.mail.subject')}</title>
      </head>
      <body>
        <p>{say.t('signin.mail.code')}</p>
        <h1 dir="ltr">{request.code}</h1>
        <p>{say.t('signin.mail.link')}</p>
        <p>
          <a href={link}>{say.t('signin.mail.open')}</a>
        </p>
        <p>{goodFor(say, request)}</p>
        <p>{say.t('signin.mail.notYou')}</p>
      </body>
    </html>
  )
}
