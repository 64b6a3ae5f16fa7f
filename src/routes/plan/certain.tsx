import type { Proof } from '../../domain/conferences/planning/proof-of.ts'
import type { Visit } from '../../platform/http/visit.ts'

type Props = { visit: Visit; proof: Proof | null; placed: number; of: number; level?: 3 | 4 }

/** What no plan could do better, in plain words; where that is not certain, beyond what no plan goes. */
export function Certain({ visit, proof, placed, of, level = 3 }: Props) {
  const { say } = visit
  if (!proof) return null
  const Heading = `h${level}` as const
  return (
    <div class="stack tight">
      <Heading>{say.t('plans.certain')}</Heading>
      <ul class="certain">
        {claimsIn(visit, proof, placed < of).map(claim => (
          <li>{claim}</li>
        ))}
      </ul>
      <p class="soft">{say.t('plans.certain.given')}</p>
    </div>
  )
}

/** One sentence for each objective, in their order. What nobody can be left out of is not spoken of. */
export function claimsIn({ say }: Visit, proof: Proof | null, someLeft: boolean): string[] {
  if (!proof) return []
  const { proven, placed, moved, worst, left } = proof
  const fewest = proven.includes('O1')
    ? say.t('plans.placed.best')
    : someLeft && say.t('plans.placed.most', { n: placed })
  const still = proven.includes('O4')
    ? say.t('plans.moved.best')
    : moved !== null && say.t('plans.moved.least', { n: moved })
  const fair = proven.includes('O2')
    ? say.t('plans.worst.best')
    : worst !== null && worst < 100 && say.t('plans.worst.most', { n: worst })
  const kind =
    proven.includes('O3') || left === 0
      ? say.t('plans.wishes.best')
      : left !== null && left < 100 && say.t('plans.wishes.left', { n: left })
  return [fewest, still, fair, kind].filter(claim => claim !== false)
}
