import { Temporal } from 'temporal-polyfill'
import type { Noting } from '../../domain/conferences/held/noting.ts'
import { type Attending, attendanceOf } from '../../domain/conferences/held/rules.ts'
import type { Came } from '../../domain/conferences/held/tables.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea, TimeField } from '../../ui/field.tsx'
import { Line, Part } from '../../ui/rounds/lines.tsx'
import { fieldOf } from '../problems.tsx'
import type { Loaded } from './outcome-page.tsx'

type Props = { visit: Visit; loaded: Loaded; shown: Shown }

const MISSED = ['home_away', 'home_silent', 'school_away'] as const

export function OutcomeFields(props: Props) {
  const { visit, loaded, shown } = props
  const { say } = visit
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'went', notedOf(loaded.noting))}
        label={say.t('held.went')}
        options={[
          { value: 'all', label: say.t('held.all'), hint: say.t('held.all.hint') },
          { value: 'held', label: say.t('held.went.some') },
          ...MISSED.map(went => ({ value: went, label: say.t(`held.went.${went}`) })),
        ]}
        required
      />
      <People {...props} />
      <Times {...props} />
      <Note {...props} />
    </>
  )
}

/** What was noted before, in the words of the form; nothing where nobody has said yet how it went. */
function notedOf({ people, record: { went, attendances } }: Noting): string {
  const noted = new Map(attendances.map(one => [one.person, one.came]))
  const usual = attendanceOf('held', people, 'all')
  const isUsual = people.every(({ id }) => (noted.get(id) ?? 'away') === usual.get(id))
  return went === 'held' && isUsual ? 'all' : (went ?? '')
}

/** Asked only where it took place and not all came; before anybody has said so, nothing is marked. */
function People({ visit, loaded: { noting, names }, shown }: Props) {
  const { say } = visit
  const { people, record } = noting
  const noted = new Map(record.attendances.map(one => [one.person, one.came]))
  return (
    <Part id="people" title={say.t('held.people')} hint={say.t('held.people.hint')}>
      {people.map(person => (
        <ChoiceField
          {...fieldOf(visit, shown, `came-${person.id}`, noted.get(person.id))}
          label={<bdi>{names.get(person.id)?.full ?? ''}</bdi>}
          {...(!person.expected && { note: say.t('held.people.unexpected') })}
          options={cameOf(visit, person, noted.get(person.id))}
          inline
        />
      ))}
    </Part>
  )
}

/** Word is missing only of whom it was expected. */
function cameOf({ say }: Visit, { expected }: Attending, noted?: Came) {
  const usual = [
    { value: 'came', label: say.t('held.came.came') },
    { value: 'late', label: say.t('held.came.late') },
  ]
  if (!expected && noted !== 'silent') return [...usual, { value: 'away', label: say.t('held.came.away') }]
  return [
    ...usual,
    { value: 'away', label: say.t('held.came.word') },
    { value: 'silent', label: say.t('held.came.silent') },
  ]
}

/** For whoever holds the next one; who can read it stands below the field. */
const Note = ({ visit, loaded, shown }: Props) => (
  <>
    <TextArea
      {...fieldOf(visit, shown, 'note', loaded.noting.record.note)}
      label={visit.say.t('held.note')}
      hint={visit.say.t('held.note.hint')}
      rows={3}
      maxlength={500}
    />
    <Audience>{visit.say.t('held.note.audience')}</Audience>
  </>
)

function Times({ visit, loaded, shown }: Props) {
  const { say, ctx } = visit
  const { began_at, ended_at } = loaded.noting.record
  const clock = (at: string | null) =>
    at
      ? Temporal.Instant.from(at).toZonedDateTimeISO(ctx.school.zone).toPlainTime().toString().slice(0, 5)
      : ''
  const wrong = Boolean(shown.problems.began ?? shown.problems.ended)
  return (
    <Disclosure summary={say.t('held.times')} open={wrong || began_at !== null || ended_at !== null}>
      <Line label={say.t('held.times')}>
        <TimeField {...fieldOf(visit, shown, 'began', clock(began_at))} label={say.t('held.began')} />
        <TimeField {...fieldOf(visit, shown, 'ended', clock(ended_at))} label={say.t('held.ended')} />
      </Line>
    </Disclosure>
  )
}
