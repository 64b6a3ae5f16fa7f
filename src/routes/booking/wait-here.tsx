import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

type Props = { visit: Visit; base: string; waits: boolean; better?: boolean }

/** Beside the free times, or where there are none: the way onto the list, or that one is on it. `base`: the address of the booking page. */
export function WaitHere({ visit: { say, href }, base, waits, better = false }: Props) {
  return (
    <Card
      title={say.t(waits ? 'waits.standing' : better ? 'waits.better' : 'waits.here')}
      mood="calm"
      actions={
        <LinkButton href={href(`${base}/wait`)} kind="quiet">
          {say.t(waits ? 'waits.here.see' : better ? 'waits.better.ask' : 'waits.here.ask')}
        </LinkButton>
      }
    >
      <p>{say.t(waits ? 'waits.standing.next' : better ? 'waits.better.text' : 'waits.here.text')}</p>
    </Card>
  )
}
