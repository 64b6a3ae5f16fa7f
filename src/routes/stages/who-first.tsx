import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChecksField } from '../../ui/choice.tsx'
import { valuesOf } from '../problems.tsx'
import type { HomeOfStage } from './homes.ts'

type Props = { visit: Visit; shown: Shown; homes: HomeOfStage[] }

/** Who goes first by itself, and whom the school adds. */
export function WhoGoesFirst({ visit: { say }, shown, homes }: Props) {
  const nameOf = ({ home }: HomeOfStage) => (
    <>
      <bdi>{home.child.full}</bdi> (<bdi>{say.list(home.guardians.map(one => one.given))}</bdi>)
    </>
  )
  const [own, others] = [homes.filter(one => one.first), homes.filter(one => !one.first)]
  return (
    <>
      <h2>{say.t('stages.who')}</h2>
      <p>{say.t('stages.who.text', { n: own.length })}</p>
      <ul>
        {own.map(one => (
          <li>{nameOf(one)}</li>
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
          options={others.map(one => ({ value: one.home.party, label: nameOf(one) }))}
        />
      )}
    </>
  )
}
