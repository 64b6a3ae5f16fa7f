import { areasOf } from '../../domain/observations/areas.ts'
import { correctObservation } from '../../domain/observations/corrections.ts'
import { correctionSchema } from '../../domain/observations/schema.ts'
import { observationFor } from '../../domain/observations/seen.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { goChanged } from '../people/wording.ts'
import { isQueued } from './capture.tsx'
import { OwnNote } from './correction-form.tsx'
import { FormerTexts } from './former-texts.tsx'
import { NeedsFromSeen, tablesOf } from './from-seen.tsx'
import { SeenCard } from './seen-card.tsx'

async function load(visit: Visit) {
  needPerson(visit.ctx)
  const whole = await observationFor(visit.ctx, visit.id('observation'))
  const [areas, tables] = await Promise.all([whole.own ? areasOf(visit.ctx) : [], tablesOf(visit, whole.id)])
  return { whole, areas, tables }
}
export type Loaded = Awaited<ReturnType<typeof load>>

/** One observation for staff: what it says and what it said before; for who wrote it, to correct. */
export const observationForm = form({
  schema: correctionSchema,
  load,
  show: observationPage,
  async save(visit, { whole }, input) {
    const kept = await correctObservation(visit.ctx, whole.id, input)
    if (isQueued(visit)) return visit.c.json({ kept: kept.id, joined: kept.joined })
    const toast = visit.say.t(kept.joined ? 'observations.queue.joined' : 'observations.correct.done')
    return goChanged(visit, `/observations/${whole.id}`, kept.change!, toast)
  },
})

function observationPage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say } = visit
  const { whole } = loaded
  const title = say.t('observations.one.title', { names: say.list(whole.children.map(one => one.given)) })
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={whole.children.map((child, n) => (
          <>
            {n > 0 && ' · '}
            <ToSeen visit={visit} child={child} />
          </>
        ))}
      />
      <SeenCard visit={visit} seen={whole} staff alone />
      <NeedsFromSeen visit={visit} whole={whole} tables={loaded.tables} />
      <FormerTexts visit={visit} former={whole.former} />
      {whole.own && <OwnNote visit={visit} loaded={loaded} shown={shown} />}
    </Frame>
  )
}

const ToSeen = ({ visit, child }: { visit: Visit; child: { id: string; full: string } }) => (
  <a href={visit.href(`/children/${child.id}/observations`)}>
    <bdi>{child.full}</bdi>
  </a>
)
