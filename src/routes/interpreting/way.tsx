import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

/** Whoever interprets finds there when, where and for whom. */
export const InterpretingWay = ({ visit: { say, href } }: { visit: Visit }) => (
  <Card
    mood="next"
    title={say.t('interpreting.title')}
    actions={<LinkButton href={href('/interpreting')}>{say.t('interpreting.home')}</LinkButton>}
  >
    <p>{say.t('interpreting.home.text')}</p>
  </Card>
)
