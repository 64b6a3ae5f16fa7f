import type { Deed, Letter } from '../../domain/notifications/letter.ts'
import type { MeetingSaid } from '../../domain/notifications/meeting-said.ts'
import { Facts } from '../facts.tsx'

/** A letter as its reader gets it, in the reader's language and direction. Its links are shown, not followed. */
export function LetterView({ letter }: { letter: Letter }) {
  return (
    <div class="letter-text" lang={letter.lang} dir={letter.dir}>
      <p>{letter.hello}</p>
      {letter.paragraphs.map(text => (
        <p>{text}</p>
      ))}
      {letter.meetings.map(meeting => (
        <Meeting meeting={meeting} />
      ))}
      {letter.deed && <DeedShown deed={letter.deed} />}
      {letter.foot.map(text => (
        <p class="soft">{text}</p>
      ))}
      <p>
        <bdi>{letter.school}</bdi>
      </p>
    </div>
  )
}

const Meeting = ({ meeting }: { meeting: MeetingSaid }) => (
  <section class="card">
    <p class="card-title">{meeting.title}</p>
    {meeting.facts.length > 0 && (
      <Facts items={meeting.facts.map(({ label, value }) => ({ label, value: <bdi>{value}</bdi> }))} />
    )}
    {meeting.deeds.map(deed => (
      <DeedShown deed={deed} />
    ))}
  </section>
)

// Not a link: whoever reads it here is not the one whom it is for.
const DeedShown = ({ deed }: { deed: Deed }) => (
  <p>
    <span class="tag leaf">{deed.label}</span>
  </p>
)
