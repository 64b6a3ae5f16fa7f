import { householdsOf } from '../../domain/people/households.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChecksField } from '../../ui/choice.tsx'
import { valuesOf } from '../problems.tsx'
import type { HomeOfStage } from './homes.ts'

type Props = { visit: Visit; shown: Shown; homes: HomeOfStage[] }

/** Who goes first by itself, and whom the school adds: the people of a home, with all of its children. */
export function WhoGoesFirst({ visit: { say }, shown, homes }: Props) {
  const nameOf = (household: HomeOfStage[]) =>
    say.t('stages.who.home', {
      guardians: say.list(household[0]!.home.guardians.map(one => one.full)),
      children: say.list(household.map(({ home }) => home.child.given)),
    })
  const own = householdsOf(homes.filter(one => one.first))
  const others = homes.filter(one => !one.first)
  return (
    <>
      <h2>{say.t('stages.who')}</h2>
      <p>{say.t('stages.who.text', { n: own.length })}</p>
      <ul>
        {own.map(household => (
          <li>{nameOf(household)}</li>
        ))}
      </ul>
      {others.length > 0 && (
        <ChecksField
          name="home"
          label={say.t('stages.add')}
          values={valuesOf(
            shown,
            'home',
            others.filter(one => one.named).map(one => one.home.party),
          )}
          options={others.map(one => ({ value: one.home.party, label: nameOf([one]) }))}
        />
      )}
    </>
  )
}
