import { askable, withoutTime } from '../../domain/conferences/waiting/own.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { roundName } from '../rounds/round-name.ts'
import { Asking } from './wait-asking.tsx'
import { Offered, Standing } from './wait-standing.tsx'
import type { WaitWay } from './wait-way.ts'

export type WaitProps = { visit: Visit; way: WaitWay; shown: Shown }

/** Where a family stands on the list, what is kept for it, and what it wishes. */
export function WaitPage({ visit, way, shown }: WaitProps) {
  const { say, href } = visit
  const { view } = way
  const title = view.bySchool
    ? say.t('waits.title.school', { name: view.guardian.full })
    : say.t('waits.title')
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead title={title} eyebrow={<bdi>{roundName(say, view.round)}</bdi>} lead={leadOf(visit, way)} />
      {view.offer ? (
        <Offered visit={visit} way={way} />
      ) : view.wait ? (
        <Standing visit={visit} way={way} />
      ) : null}
      {view.tired && <Notice tone="sun">{say.t('waits.tired')}</Notice>}
      <Asking visit={visit} way={way} shown={shown} />
      <p>
        <LinkButton href={href(way.back)} kind="quiet">
          {say.t(view.bySchool ? 'waits.toList' : 'waits.toTimes')}
        </LinkButton>
      </p>
    </Frame>
  )
}

function leadOf({ say }: Visit, { view }: WaitWay) {
  if (view.closed || view.wait || askable(view).length === 0) return undefined
  if (view.bySchool) return say.t('waits.lead.school')
  return say.t(withoutTime(view).length === 0 ? 'waits.lead.better' : 'waits.lead')
}
