import type { Letter } from '../../domain/notifications/letter.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { QrCode } from '../../platform/qr.tsx'
import { LetterView } from '../../ui/notices/letter-view.tsx'

type PaperProps = { visit: Visit; letter: Letter; to: string }

/**
 * The letter as it is printed and given by hand: for whom it is, so that a pile can be sorted, and of each link a code
 * for the camera and the address to type.
 */
export function OnPaper({ visit: { say }, letter, to }: PaperProps) {
  return (
    <article class="letter">
      <p dir={letter.dir}>
        <b>
          <bdi>{to}</bdi>
        </b>
      </p>
      <LetterView letter={letter} />
      {linksIn(letter).map(({ title, href }) => (
        <div class="letter-code" lang={letter.lang} dir={letter.dir}>
          <QrCode text={href} size={150} title={say.t('outbox.notice.code')} />
          <p>
            <b>{title}</b>
            <br />
            <bdi dir="ltr">{href}</bdi>
          </p>
        </div>
      ))}
    </article>
  )
}

/** Each thing that the reader can do, with its address, as far as it is shown here; a room that meetings share once. */
export function linksIn(letter: Letter): { title: string; href: string }[] {
  const own = letter.deed?.href ? [{ title: letter.deed.label, href: letter.deed.href }] : []
  const meetings = letter.meetings.flatMap(({ title, deeds }) =>
    deeds.flatMap(({ label, href }) => (href ? [{ title: `${title}: ${label}`, href }] : [])),
  )
  const links = new Map([...own, ...meetings].reverse().map(link => [link.href, link]))
  return [...links.values()].reverse()
}
