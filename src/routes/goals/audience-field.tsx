import type { Seat } from '../../domain/goals/seat.ts'
import type { Audience } from '../../domain/goals/tables.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience as Eye, onlyThese } from '../../ui/audience.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { Hidden } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { readersOf } from './wording.ts'

type Props = {
  visit: Visit
  seat: Seat
  shown: Shown
  /** Also the team alone. */
  team?: boolean
  /** The student reads what is for each home. */
  student?: boolean
  usual?: string
}
type Choice = { value: string; audience: Audience; party: string | null; label: string }

/** For whom it is, said in full before it is saved. The student has nothing to choose, and is told. */
export function AudienceField({ visit, seat, shown, team, student = true, usual }: Props) {
  const { say } = visit
  const choices = choicesIn(visit, seat, team)
  const said = (choice: Choice) => onlyThese(say, readersOf({ visit, seat }, choice, student))
  const [only] = choices
  if (only && choices.length === 1)
    return (
      <>
        <Hidden name="audience" value={only.value} />
        <Eye>{said(only)}</Eye>
      </>
    )
  return (
    <ChoiceField
      {...fieldOf(visit, shown, 'audience', usual ?? (seat.side === 'home' ? 'home' : 'homes'))}
      label={say.t('goals.audience')}
      options={choices.map(choice => ({ value: choice.value, label: choice.label, hint: said(choice) }))}
      required
    />
  )
}

function choicesIn(visit: Visit, seat: Seat, team?: boolean): Choice[] {
  const { say } = visit
  const child = seat.child.given
  const all: Choice = {
    value: 'homes',
    audience: 'homes',
    party: null,
    label: say.t('goals.audience.homes', { child }),
  }
  if (seat.side === 'student') return [all]
  if (seat.side === 'home')
    return [{ value: 'home', audience: 'home', party: null, label: say.t('goals.audience.ours') }, all]
  const several = seat.homes.length > 1 ? seat.homes : []
  const each = several.map(home => ({
    ...{ value: `home:${home.party}`, audience: 'home' as const, party: home.party },
    label: say.t('goals.audience.one', { names: say.list(home.guardians) }),
  }))
  const alone: Choice = { value: 'team', audience: 'team', party: null, label: say.t('goals.audience.team') }
  return [all, ...each, ...(team ? [alone] : [])]
}
