import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

/** On the head's first page: how many conferences nobody interprets yet, and the way to them. */
export function OpenNeeds({ visit: { say, href }, n }: { visit: Visit; n: number }) {
  if (n === 0) return null
  return (
    <Card
      mood="needs"
      title={say.t('interpreting.needs.open', { n })}
      actions={<LinkButton href={href('/needs')}>{say.t('interpreting.needs.find')}</LinkButton>}
    />
  )
}
