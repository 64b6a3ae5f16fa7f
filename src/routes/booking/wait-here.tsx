import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

/** Beside the free times, or where there are none: the way onto the list. `base`: the address of the booking page. */
export const WaitHere = ({ visit: { say, href }, base }: { visit: Visit; base: string }) => (
  <Card
    title={say.t('waits.here')}
    mood="calm"
    actions={
      <LinkButton href={href(`${base}/wait`)} kind="quiet">
        {say.t('waits.here.ask')}
      </LinkButton>
    }
  >
    <p>{say.t('waits.here.text')}</p>
  </Card>
)
