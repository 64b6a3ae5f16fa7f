import { Temporal } from 'temporal-polyfill'
import type { Interpreting } from '../../domain/conferences/interpreting/answers.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { HiddenFields } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { ownTime, whenOf } from '../meeting/when.ts'
import { Problematic } from '../problems.tsx'

/** What an interpreter learns: when, where, in which language, and the given names of those to meet. No child. */
export function interpretingPage(visit: Visit, meetings: Interpreting[], shown: Shown) {
  const { say } = visit
  const title = say.t('interpreting.title')
  const open = meetings.some(({ answer }) => answer === null)
  return (
    <Frame visit={visit} title={title} alone={visit.part('token') !== ''}>
      <PageHead title={title} lead={open && say.t('interpreting.lead')} />
      <Problematic visit={visit} shown={shown} />
      {meetings.length === 0 ? (
        <EmptyState title={say.t('interpreting.nothing')} text={say.t('interpreting.nothing.text')} />
      ) : (
        <div class="stack">
          {meetings.map(meeting => (
            <MeetingCard visit={visit} meeting={meeting} />
          ))}
        </div>
      )}
    </Frame>
  )
}

/** Where the answers go: to the page itself, signed in or by its link. */
export const interpretingPath = (visit: Visit): string => {
  const token = visit.part('token')
  return token ? `/i/${token}` : '/interpreting'
}

function MeetingCard({ visit, meeting }: { visit: Visit; meeting: Interpreting }) {
  const { say, ctx } = visit
  const { guardians, mode, room, answer } = meeting
  const elsewhere = ownTime(ctx, say, meeting)
  const place = mode === 'in_person' && room ? room : say.t(`interpreting.at.${mode}`)
  return (
    <Card
      mood={answer === null ? 'needs' : 'calm'}
      eyebrow={say.languageName(meeting.language)}
      title={whenOf(say, meeting)}
      actions={<Answers visit={visit} meeting={meeting} />}
    >
      {elsewhere && <p class="soft">{elsewhere}</p>}
      <p>
        <bdi>{place}</bdi>
      </p>
      {guardians.length > 0 && <p>{say.t('interpreting.with', { names: say.list(guardians) })}</p>}
      {answer && (
        <p>
          <Tag tone={answer === 'yes' ? 'leaf' : 'clay'}>{say.t(`interpreting.said.${answer}`)}</Tag>
        </p>
      )}
    </Card>
  )
}

/** Both answers as long as none was given; then the other one, should something come between. */
function Answers({ visit, meeting }: { visit: Visit; meeting: Interpreting }) {
  const { say, href } = visit
  const when = say.dateTime(Temporal.Instant.from(meeting.start))
  const said = meeting.answer !== null
  const offered = (['yes', 'no'] as const).filter(answer => answer !== meeting.answer)
  return (
    <form
      class="row"
      method="post"
      action={href(interpretingPath(visit))}
      aria-label={say.t('interpreting.comes', { when })}
    >
      <HiddenFields fields={{ key: newKey(), meeting: meeting.meeting }} />
      {offered.map(answer => (
        <Button name="answer" value={answer} kind={said || answer === 'no' ? 'quiet' : 'main'}>
          {say.t(said ? `interpreting.instead.${answer}` : `interpreting.say.${answer}`)}
        </Button>
      ))}
    </form>
  )
}
