import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Button } from '../../ui/button.tsx'
import { ChecksField } from '../../ui/choice.tsx'
import { DateField, SelectField, TimeField } from '../../ui/field.tsx'
import { dayIn } from '../board/when.ts'
import { fieldOf, valuesOf } from '../problems.tsx'
import type { Loaded } from './other-day.tsx'

/** Which day, and where to. Sent by GET: it shows what would happen and changes nothing. */
export function AskFields({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { say, href, ctx, c } = visit
  const { round, asked, plan } = loaded
  const today = schoolDay(ctx).toString()
  const days = round.days.filter(({ day }) => day >= today)
  const kept = c.req.query('from') ?? days[0]?.day ?? ''
  return (
    <form class="form" method="get" action={href(`/rounds/${round.id}/other-day`)}>
      <SelectField
        {...fieldOf(visit, asked, 'from', kept)}
        label={say.t('days.other.from')}
        options={days.map(({ day }) => ({ value: day, label: dayIn(say, day) }))}
      />
      <DateField {...fieldOf(visit, asked, 'to')} label={say.t('days.other.to')} min={today} required />
      <TimeField
        {...fieldOf(visit, asked, 'begin')}
        label={say.t('days.other.begin')}
        hint={say.t('days.other.begin.hint')}
      />
      <SelectField
        {...fieldOf(visit, asked, 'educator')}
        label={say.t('days.other.who')}
        empty={say.t('days.other.everybody')}
        options={peopleIn(loaded, 'educator')}
      />
      <Interpreters visit={visit} loaded={loaded} />
      <div class="row">
        <Button kind={plan ? 'quiet' : 'main'}>{say.t(plan ? 'days.other.again' : 'days.other.look')}</Button>
      </div>
    </form>
  )
}

const peopleIn = ({ round, names }: Loaded, part: 'educator' | 'interpreter') =>
  round.staff
    .filter(one => one.part === part)
    .map(one => ({ value: one.person_id, label: names.get(one.person_id)?.full ?? '' }))

function Interpreters({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { say } = visit
  const interpreters = peopleIn(loaded, 'interpreter')
  if (interpreters.length === 0) return null
  const all = interpreters.map(one => one.value)
  return (
    <ChecksField
      {...fieldOf(visit, loaded.asked, 'interpreters')}
      label={say.t('days.other.interpreters')}
      hint={say.t('days.other.interpreters.hint')}
      options={interpreters.map(({ value, label }) => ({ value, label: <bdi>{label}</bdi> }))}
      values={valuesOf(loaded.asked, 'interpreters', all)}
    />
  )
}
