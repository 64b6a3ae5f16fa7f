import type { Seat } from '../../domain/goals/seat.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { type Choice, ChoiceField } from '../../ui/choice.tsx'
import { Hidden } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { AudienceField } from './audience-field.tsx'
import { homeName, readersOf } from './wording.ts'

type Props = { visit: Visit; seat: Seat; shown: Shown }

/** Exactly one. Who is not of the school has nobody to choose but its own side. */
export function OwnerField({ visit, seat, shown }: Props) {
  const { say } = visit
  const [own, ...others] = ownersIn(visit, seat)
  if (others.length === 0 && own) return <Hidden name="owner" value={own.value} />
  return (
    <ChoiceField
      {...fieldOf(visit, shown, 'owner')}
      label={say.t('goals.action.who')}
      hint={say.t('goals.action.who.hint')}
      options={ownersIn(visit, seat)}
      required
    />
  )
}

function ownersIn(visit: Visit, seat: Seat): Choice[] {
  const student = { value: 'student', label: <bdi>{seat.child.given}</bdi> }
  if (seat.side === 'student') return [student]
  const homes = seat.homes.map(home => ({ value: `home:${home.party}`, label: homeName({ visit }, home) }))
  if (seat.side === 'home') return homes
  return [
    student,
    ...homes,
    ...seat.team.map(one => ({ value: `school:${one.id}`, label: <bdi>{one.full}</bdi> })),
  ]
}

/** What a home does is between it and the school. */
export function ActionReaders({ visit, seat, shown }: Props) {
  if (seat.side !== 'home')
    return (
      <>
        <AudienceField visit={visit} seat={seat} shown={shown} team />
        {seat.side === 'school' && <p class="hint">{visit.say.t('goals.action.audience.hint')}</p>}
      </>
    )
  return (
    <>
      <Hidden name="audience" value="home" />
      <Audience say={visit.say} of={readersOf({ visit, seat }, { audience: 'home', party: null })} />
    </>
  )
}
