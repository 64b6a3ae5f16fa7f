import { type Letter, letterOf } from '../../domain/notifications/letter.ts'
import { letterText } from '../../domain/notifications/letter-text.ts'
import { addressIn } from '../../domain/notifications/notice-mail.ts'
import { noticeFor, type Opened, type Readable } from '../../domain/notifications/outbox.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { CopyText } from '../../ui/notices/copy-text.tsx'
import { Frame } from '../frame.tsx'
import { AsReader } from './as-reader.tsx'
import { OnPaper } from './on-paper.tsx'
import { Deeds, Standing } from './standing.tsx'

/** One letter as its reader gets it, with every way to hand it over; of one that is kept, to whom it goes and where it stands. */
export async function show(visit: Visit) {
  const opened = await noticeFor(visit.ctx, visit.id('notice'))
  const { say } = visit
  const title = say.t('outbox.notice.title', { name: opened.to.full })
  return visit.show(
    <Frame visit={visit} title={title}>
      <div class="section no-print">
        <PageHead eyebrow={say.t(`outbox.kind.${opened.notice.kind}`)} title={title} />
        <Standing visit={visit} opened={opened} />
      </div>
      {isReadable(opened) && <AsRead visit={visit} opened={opened} />}
      <Deeds visit={visit} opened={opened} />
    </Frame>,
  )
}

const isReadable = (opened: Opened): opened is Readable => opened.told !== null

function AsRead({ visit, opened }: { visit: Visit; opened: Readable }) {
  const { say, house } = visit
  const letter = letterIn(visit, opened)
  return (
    <>
      <section class="section">
        <h2 class="no-print">{say.t('outbox.notice.asRead')}</h2>
        <p class="soft no-print" lang={letter.lang} dir={letter.dir}>
          <b>{letter.subject}</b>
        </p>
        <OnPaper visit={visit} letter={letter} to={opened.to.full} />
      </section>
      {house.demo && !opened.gone && (
        <div class="section no-print">
          <AsReader visit={visit} opened={opened} />
        </div>
      )}
      {opened.secret && <ByHand visit={visit} opened={opened} letter={letter} />}
    </>
  )
}

/** A letter as its reader gets it; its links are shown only where it is handed over. */
export function letterIn({ ctx, house }: Visit, { to, notice, told, secret }: Readable): Letter {
  const address = secret ? addressIn(ctx, house) : () => null
  return letterOf(ctx.school, to, { kind: notice.kind, told }, address, secret ? 'hand' : 'mail')
}

function ByHand({ visit, opened, letter }: { visit: Visit; opened: Opened; letter: Letter }) {
  const { say } = visit
  const text = letterText(letter)
  return (
    <div class="section no-print">
      <Section title={say.t('outbox.notice.copy')}>
        <CopyText
          id="text"
          label={say.t('outbox.notice.copyLabel')}
          text={text}
          rows={12}
          copy={say.t('common.copy')}
          copied={say.t('common.copied')}
        />
        {opened.to.mail && (
          <LinkButton kind="quiet" href={mailto(opened.to.mail, letter.subject, text)}>
            {say.t('outbox.notice.mail')}
          </LinkButton>
        )}
        <p class="hint">{say.t('outbox.notice.printHint')}</p>
      </Section>
    </div>
  )
}

/** RFC 6068: line breaks are %0D%0A, and a space is %20. */
const mailto = (address: string, subject: string, text: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(
    text.replaceAll('\n', '\r\n'),
  )}`
