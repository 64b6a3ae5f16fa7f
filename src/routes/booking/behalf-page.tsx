import { type Choosing, whyNot } from '../../domain/conferences/choosing/choosing.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { roundName } from '../rounds/round-name.ts'
import { BehalfFixed } from './behalf-fixed.tsx'
import { BehalfForm } from './behalf-form.tsx'

export type BehalfProps = { visit: Visit; choosing: Choosing; shown: Shown }

/** What is free for a family that is on the phone, and who of it speaks. */
export function BehalfPage(props: BehalfProps) {
  const { visit, choosing } = props
  const { say, href } = visit
  const { round, guardian, people } = choosing
  const name = people.get(guardian)?.full ?? ''
  const title = say.t('booking.behalf.title', { name })
  const cases = choosing.cases.filter(known => !whyNot(choosing, known))
  const can = cases.length > 0
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{roundName(say, round)}</bdi>}
        lead={can && say.t('booking.behalf.lead')}
      />
      <div class="stack">
        <BehalfFixed {...props} />
        {can && <BehalfForm {...props} cases={cases} />}
        {can && (
          <p>
            <LinkButton href={href(`/rounds/${round.id}/families/${guardian}/wait`)} kind="quiet">
              {say.t('booking.behalf.wait')}
            </LinkButton>
          </p>
        )}
      </div>
    </Frame>
  )
}
