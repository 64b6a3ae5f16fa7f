import { Temporal } from 'temporal-polyfill'
import type { TimesView } from '../../domain/conferences/times/times.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card } from '../../ui/card.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Booked } from './booked.tsx'
import { neededIn } from './needed.ts'

/** `alone`: opened by a link, which leads no further. */
type Props = { visit: Visit; view: TimesView; alone?: boolean }

/** The own conferences, once families know them; and what was said. */
export const Known = (props: Props) => (
  <>
    <Booked {...props} />
    <SaidCard {...props} />
  </>
)

/** What this guardian told the school, said back. */
function SaidCard({ visit, view }: Props) {
  const { say } = visit
  const { answer, guardian, bySchool, typist } = view
  if (!answer) return null
  const title = bySchool
    ? say.t('times.said.title.school', { name: guardian.given })
    : say.t('times.said.title', { name: guardian.given })
  return (
    <Card mood="next" title={title}>
      <Facts items={factsOf(visit, view, answer)} />
      <TooFew visit={visit} view={view} answer={answer} />
      {typist && (
        <p class="soft">
          {say.t('rounds.families.typed', { speaker: answer.spoken_by, typist: typist.full })}
        </p>
      )}
      {!view.closed && (
        <p class="soft">
          {say.t('times.said.until', { until: Temporal.PlainDate.from(view.round.answers_until) })}
        </p>
      )}
    </Card>
  )
}

type Answer = NonNullable<TimesView['answer']>
type FewProps = { visit: Visit; view: TimesView; answer: Answer }

/** Each conference takes a time of its own: with fewer times than conferences one would stay without. */
function TooFew({ visit: { say }, view, answer: { comes, times } }: FewProps) {
  const n = neededIn(view).length
  if (view.closed || !comes || times.length >= n) return null
  return <Notice tone="sun">{say.t('times.few', { n, times: times.length })}</Notice>
}

function factsOf(visit: Visit, view: TimesView, answer: Answer): Fact[] {
  const { say } = visit
  const comes = {
    label: say.t('times.comes'),
    value: say.t(answer.comes ? 'times.comes.yes' : 'times.comes.no'),
  }
  const note = answer.note && { label: say.t('times.note'), value: <span dir="auto">{answer.note}</span> }
  if (!answer.comes) return [comes, ...(note ? [note] : [])]
  const chosen = (['preferred', 'possible'] as const).map(choice => ({
    choice,
    times: answer.times.filter(one => one.choice === choice),
  }))
  return [
    comes,
    ...chosen
      .filter(({ times }) => times.length > 0)
      .map(({ choice, times }) => ({
        label: say.t(`times.choice.${choice}`),
        value: <TimesSaid say={say} times={times} />,
      })),
    { label: say.t('times.mode'), value: say.t(`times.mode.${answer.mode}`) },
    ...(answer.interpreter ? [{ label: say.t('times.interpreter'), value: languageOf(visit, view) }] : []),
    ...(answer.students_come ? [{ label: say.t('times.students'), value: say.t('common.yes') }] : []),
    ...(note ? [note] : []),
  ]
}

const languageOf = ({ say }: Visit, { guardian }: TimesView) => say.languageName(guardian.spoken)

/** A line for each day: "Tue, Oct 20: 2:30 PM and 3:20 PM". */
function TimesSaid({ say, times }: { say: Visit['say']; times: Answer['times'] }) {
  const days = new Map<string, string[]>()
  for (const time of times) {
    const [day = '', at = ''] = time.slot.split('T')
    days.set(day, [...(days.get(day) ?? []), say.clock(at)])
  }
  return (
    <ul>
      {[...days].map(([day, at]) => (
        <li>
          {say.date(Temporal.PlainDate.from(day), 'dayShort')}: {say.list(at)}
        </li>
      ))}
    </ul>
  )
}
