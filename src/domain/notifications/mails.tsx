import { raw } from 'hono/html'
import type { Deed, Letter } from './letter.ts'
import type { MeetingSaid } from './meeting-said.ts'

// A mail has no stylesheet to load; only what mail programs understand alike, and nothing from elsewhere.
const STYLE = `
body { margin: 0; padding: 16px; background: #fbfaf4; color: #22302a; font: 17px/1.5 Georgia, serif }
.letter { max-width: 34em; margin: 0 auto }
.meeting { margin: 20px 0; padding: 12px 16px; background: #ffffff; border: 1px solid #d9d6c6; border-radius: 10px }
h2 { margin: 0 0 8px; font-size: 19px }
dt { color: #55635b; font-size: 15px } dd { margin: 0 0 8px }
.deed { display: inline-block; padding: 11px 18px; background: #2f6b46; color: #ffffff; border-radius: 8px; text-decoration: none }
.small { color: #55635b; font-size: 15px }
@media (prefers-color-scheme: dark) {
  body { background: #101813; color: #e6ece6 } .meeting { background: #18221c; border-color: #34423a }
  dt, .small { color: #a9b6ad } .deed { background: #8fcfa4; color: #10301c }
}
`

/** The HTML part of a mail, whole, in the reader's language and direction. */
export function mailHtml(letter: Letter): string {
  const page = (
    <html lang={letter.lang} dir={letter.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{letter.subject}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <div class="letter">
          <p>{letter.hello}</p>
          {letter.paragraphs.map(text => (
            <p>{text}</p>
          ))}
          {letter.meetings.map(meeting => (
            <Meeting meeting={meeting} />
          ))}
          {letter.deed && <DeedLink deed={letter.deed} />}
          {letter.foot.map(text => (
            <p class="small">{text}</p>
          ))}
          <p>
            <bdi>{letter.school}</bdi>
          </p>
        </div>
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}

const Meeting = ({ meeting }: { meeting: MeetingSaid }) => (
  <div class="meeting">
    <h2>{meeting.title}</h2>
    {meeting.facts.length > 0 && (
      <dl>
        {meeting.facts.map(({ label, value }) => (
          <>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </>
        ))}
      </dl>
    )}
    {meeting.deeds.map(deed => (
      <DeedLink deed={deed} />
    ))}
  </div>
)

const DeedLink = ({ deed }: { deed: Deed }) => (
  <p>
    <a class="deed" href={deed.href ?? undefined}>
      {deed.label}
    </a>
  </p>
)
