import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** How many guardians a plan had to guess for, because they have not said their times. */
export function Guessed({ visit: { say, href }, round, n }: { visit: Visit; round: string; n: number }) {
  if (n === 0) return null
  return (
    <Notice tone="sun">
      <p>{say.t('rounds.guessed', { n })}</p>
      <a href={href(`/rounds/${round}#families`)}>{say.t('rounds.families.title')}</a>
    </Notice>
  )
}
