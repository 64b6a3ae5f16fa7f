import { sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import { Absent, Forbidden, found, Refused } from '../../platform/refusal.ts'
import { undoChange } from '../../platform/undo.ts'
import { isOfFamilyOf, sharesKeptHome } from './guarded.ts'
import { isHead, needStaff, onDay } from './policy.ts'

/** What all staff may do, and so take back: all else is the head's, also for whoever was the head when doing it. */
const OF_STAFF = new Set([
  ...['selfEdited', 'photoKept', 'observationKept', 'observationCorrected', 'observationDeleted'],
  ...['updateSent', 'updateWithdrawn', 'endNoted', 'breaksSet'],
])

/**
 * Takes a change back for the head, or for its author where staff may make such a one, and still might: not once it is about
 * an own child or a home that is kept. Throws `Forbidden` for other staff, `Absent` for everyone else; refused with `frame.movedOn` once something of it was changed again, and with
 * `people.lastHead` where nobody would be left to lead the school.
 */
export async function undoFor(ctx: Ctx, change: string) {
  needStaff(ctx)
  const kept = found(
    await ctx.db
      .selectFrom('changes')
      .select(['by_person', 'kind', isOfOwnFamily(ctx).as('own')])
      .where('id', '=', change)
      .executeTakeFirst(),
    'change',
  )
  const mine = ctx.actor.kind === 'person' && ctx.actor.person.id === kept.by_person
  if (!isHead(ctx) && !(mine && OF_STAFF.has(kept.kind))) throw new Forbidden('change')
  if (!isHead(ctx) && kept.own) throw new Absent('change')
  const undone = await undoChange(ctx, change)
  if (!(await isLed(ctx))) throw new Refused('people.lastHead')
  return undone
}

/** It was about a child of the reader’s family, or a conference of a home that is kept from the reader, by now. */
const isOfOwnFamily = (ctx: Ctx) => sql<boolean>`(
  exists (select from persons child where child.id::text = changes.subject and child.id <> ${actorId(ctx)}
    and ${isOfFamilyOf(ctx, 'child.id', actorId(ctx))})
  or exists (select from meetings where meetings.id::text = changes.subject
    and (${isOfFamilyOf(ctx, 'meetings.child_id', actorId(ctx))} or ${sharesKeptHome(ctx, 'meetings.party_id')})))`

/** Somebody leads the school today. Undo brings rows back without asking the words that made them. */
async function isLed(ctx: Ctx): Promise<boolean> {
  const head = ctx.db.selectFrom('memberships').select('id').where('role', '=', 'head')
  const today = onDay('memberships', schoolDay(ctx).toString())
  return (await head.where(today).executeTakeFirst()) !== undefined
}
