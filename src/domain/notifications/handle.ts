import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { FactKind } from '../../platform/outbox.ts'
import type { Signer } from '../../platform/tokens.ts'
import { noteAsked } from '../conferences/held/asked.ts'
import { tellers } from './tellers.ts'
import type { Draft, NoticeKind } from './told.ts'
import { writeNotices } from './write.ts'

/** A publication, and a stage that opens, is told when it counts, so that what is undone before then was never written. */
function dueOf({ kind, payload }: { kind: string; payload: unknown }): Temporal.Instant | undefined {
  if (kind !== 'schedulePublished' && kind !== 'bookingOpened') return undefined
  return Temporal.Instant.from((payload as { release_at: string }).release_at)
}

/** Turns a fact into notices, once: a second call finds it handled, a call at the same time waits for the first. */
export async function handleFact(ctx: Ctx, signer: Signer, id: string): Promise<void> {
  const fact = await ctx.db
    .selectFrom('facts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!fact || fact.handled_at) return
  const due = dueOf(fact)
  if (due && Temporal.Instant.compare(due, ctx.now) > 0) return mark(ctx, id, { due_at: due.toString() })
  const tell = tellers[fact.kind as FactKind] as ((ctx: Ctx, fact: unknown) => Promise<Draft[]>) | undefined
  const drafts = tell ? await tell(ctx, fact) : []
  await writeNotices(ctx, signer, drafts)
  if (fact.by_person) await noteAsking(ctx, drafts, fact.by_person)
  await mark(ctx, id, { handled_at: ctx.now.toString() })
}

/** Letters that ask their reader for something; after one nobody is asked again in the same round for two days. */
const ASKING: NoticeKind[] = [
  ...(['timesAsked', 'timesReminder', 'chooseTimes', 'timesProposed'] as const),
  ...(['chooseAnother', 'newTimeOffered', 'nudge'] as const),
]

async function noteAsking(ctx: Ctx, drafts: Draft[], by: string) {
  const asking = drafts.filter(({ kind, round }) => round !== null && ASKING.includes(kind))
  for (const [round, own] of Map.groupBy(asking, draft => draft.round!))
    await noteAsked(
      ctx,
      round,
      own.map(draft => draft.to),
      by,
    )
}

async function mark(ctx: Ctx, id: string, columns: { due_at: string } | { handled_at: string }) {
  await ctx.db.updateTable('facts').set(columns).where('id', '=', id).execute()
}
