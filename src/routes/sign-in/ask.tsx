import { z } from 'zod'
import { mail, parse } from '../../platform/http/fields.ts'
import { attempt, isWithin, SLOW_HOURS } from '../../platform/rate-limits.ts'
import type { Problems } from '../../platform/refusal.ts'
import { askCode, askNothing } from '../../platform/sign-in.ts'
import type { Key } from '../../platform/text/translate.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { keepAsking } from './asking.ts'
import { type Call, shown, typed } from './call.ts'
import { Gate } from './gate.tsx'
import { sendCode } from './letter.tsx'
import { withNext } from './next.ts'

const schema = z.object({ mail: mail() })

/** Whether a code can reach anybody from here: by mail, or in a demo on the page. */
const canAsk = ({ house }: Call) => house.sendsMail || house.demo

export const showAsk = (call: Call) =>
  shown(call, canAsk(call) ? <Ask call={call} /> : <NoMail call={call} />)

/**
 * Opens a request for whatever address was typed. What the answer says, and how long it takes, is the same
 * whether anybody has this address: who has is looked up, and the mail sent, when the answer is gone. Whether the mailbox
 * got one, too: where it did not, it has one whose link is still good.
 */
export async function ask(call: Call) {
  const { house } = call
  if (!canAsk(call)) return showAsk(call)
  await attempt(house, 'codesPerAddress', call.address)
  const parsed = parse(schema, { mail: typed(call, 'mail').trim() })
  if (!parsed.ok) return shown(call, <Ask call={call} problem={parsed.problems.mail} />, 422)
  const address = parsed.input.mail.toLowerCase()
  await attempt(house, 'codesPerMail', `${address} ${call.address ?? ''}`)
  const hours = await hoursOf(call, address)
  const request =
    hours === null
      ? await askNothing(house, address, house.clock())
      : await askCode(house, address, house.clock(), hours)
  keepAsking(call, request)
  if (hours !== null) sendCode(call, address, request)
  return call.c.redirect(withNext('/sign-in/code', call.next), 303)
}

/**
 * How many hours longer the mail's link is good than its code; null where no mail is sent, since an earlier one is good still. So
 * nobody fills a mailbox, and nobody who asks in somebody's name keeps that one from signing in.
 */
async function hoursOf({ house }: Call, address: string): Promise<number | null> {
  if (await isWithin(house, 'codesToMail', address)) return 0
  return (await isWithin(house, 'slowCodesToMail', address)) ? SLOW_HOURS : null
}

function Ask({ call, problem }: { call: Call; problem?: Problems[string] }) {
  const { say, next } = call
  const error = problem && (say.t as (key: Key, args?: unknown) => string)(problem.key as Key, problem.args)
  return (
    <Gate call={call} title={say.t('signin.title')}>
      <PageHead title={say.t('signin.title')} lead={say.t('signin.lead')} />
      <Form action={withNext('/sign-in', next)} submit={say.t('signin.ask')}>
        <TextField
          name="mail"
          type="email"
          label={say.t('signin.mail')}
          hint={say.t('signin.mail.hint')}
          value={typed(call, 'mail')}
          error={error}
          autocomplete="email"
          inputmode="email"
          spellcheck={false}
          autofocus
        />
      </Form>
      <p class="soft">{say.t('signin.noAccount')}</p>
    </Gate>
  )
}

function NoMail({ call }: { call: Call }) {
  const { say } = call
  return (
    <Gate call={call} title={say.t('signin.title')}>
      <PageHead title={say.t('signin.title')} lead={say.t('signin.noMail')} />
      <Notice tone="sun">{say.t('signin.noMail.next')}</Notice>
    </Gate>
  )
}
