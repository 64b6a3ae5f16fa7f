import { Temporal } from 'temporal-polyfill'
import { usualAttendance } from '../../domain/conferences/held/rules.ts'
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

const WENT = ['held', 'home_away', 'school_away'] as const
const CAME = ['came', 'late', 'away'] as const

export function OutcomeFields(props: Props) {
  const { visit, loaded, shown } = props
  const { say } = visit
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'went', loaded.noting.record.went ?? 'held')}
        label={say.t('held.went')}
        options={WENT.map(went => ({ value: went, label: say.t(`held.went.${went}`) }))}
        required
      />
      <People {...props} />
      <Times {...props} />
      <Note {...props} />
    </>
  )
}

function People({ visit, loaded: { noting, names }, shown }: Props) {
  const { say } = visit
  const { people, record } = noting
  const usual = usualAttendance(people)
  const noted = new Map(record.attendances.map(one => [one.person, one.came]))
  return (
    <Part title={say.t('held.people')} hint={say.t('held.people.hint')}>
      {people.map(({ id }) => (
        <ChoiceField
          {...fieldOf(visit, shown, `came-${id}`, noted.get(id) ?? usual.get(id))}
          label={<bdi>{names.get(id)?.full ?? ''}</bdi>}
          options={CAME.map(came => ({ value: came, label: say.t(`held.came.${came}`) }))}
          inline
        />
      ))}
    </Part>
  )
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
