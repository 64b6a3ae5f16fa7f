import { Temporal } from 'temporal-polyfill'
import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import { isDone, planFor } from '../../domain/conferences/planning/plans.ts'
import { roundFor } from '../../domain/conferences/rounds/rounds.ts'
import { placedOf } from '../../domain/conferences/schedule.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Notice } from '../../ui/tag.tsx'
import { whenIn } from '../board/when.ts'
import { Frame } from '../frame.tsx'
import { roundIn } from '../rounds/address.ts'
import { type People, peopleIn } from './people.ts'

/** What one plan changed: every meeting whose time is not what it was before. */
export async function showComparison(visit: Visit) {
  const { ctx, say, href } = visit
  const id = roundIn(visit)
  const plan = await planFor(ctx, id, visit.id('plan'))
  const result = found(isDone(plan.result) ? plan.result : undefined, 'plan')
  const round = await roundFor(ctx, id)
  const people = await peopleIn(await placedOf(ctx, id), result)(ctx)
  const title = say.t('board.compare.title')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={say.t('board.compare.lead', {
          when: Temporal.Instant.from(plan.made_at),
          n: result.moved,
        })}
        actions={<LinkButton href={href(`/rounds/${id}/board`)}>{say.t('board.back')}</LinkButton>}
      />
      <Changes visit={visit} result={result} people={people} />
    </Frame>,
  )
}

function Changes({ visit: { say }, result, people }: { visit: Visit; result: PlanResult; people: People }) {
  const { before, after } = result
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = ids.filter(id => before[id] !== after[id])
  if (changed.length === 0) return <Notice>{say.t('board.compare.same')}</Notice>
  const shown = (wall: string | undefined) => (wall ? whenIn(say, wall) : say.t('board.compare.none'))
  const rows = changed
    .sort((a, b) => (after[a] ?? '9').localeCompare(after[b] ?? '9'))
    .map(id => [<bdi>{people.childOf(id)}</bdi>, shown(before[id]), shown(after[id])])
  const columns = [
    { label: say.t('board.child') },
    { label: say.t('board.compare.before') },
    { label: say.t('board.compare.after') },
  ]
  const caption = say.t('board.compare.changed', { n: changed.length })
  return (
    <Section title={caption}>
      <Table caption={caption} quietCaption columns={columns} rows={rows} />
    </Section>
  )
}
