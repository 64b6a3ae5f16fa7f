import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { Forbidden, found, Refused } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { pupilsFor } from '../people/pupils.ts'
import type { Kept } from './captures.ts'
import { needArea, needDay, needUnnamed } from './fit.ts'
import { joined } from './rules.ts'
import { AUDIENCES, type Correction, LONGEST_TEXT } from './schema.ts'
import { observationFor } from './seen.ts'
import type { ObservationRow } from './tables.ts'

/**
 * Corrects an observation; what it said stays readable for staff. Where somebody else has corrected it since
 * `version`, both texts stand, one below the other, for the narrower of the two audiences.
 */
export async function correctObservation(ctx: Ctx, id: string, input: Correction): Promise<Kept> {
  const { children } = await ownFor(ctx, id)
  needDay(ctx, input.seen_on)
  needUnnamed(
    await pupilsFor(ctx),
    children.map(child => child.id),
    input,
  )
  const row = await ctx.db
    .selectFrom('observations')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (input.area !== row.area_id) await needArea(ctx, input.area)
  const { change, value } = await changing(ctx, 'observationCorrected', children[0]!.id, () =>
    rewrite(ctx, row, input),
  )
  return { id, change, joined: value }
}

/** Writes the correction; gives whether two texts were joined. */
async function rewrite(ctx: Ctx, row: ObservationRow, input: Correction): Promise<boolean> {
  const elsewhere = input.version < row.version && input.text !== row.text
  const both = elsewhere ? joined(row.text, input.text) : input.text
  // what is too long for one stands among the former texts
  const text = both.length <= LONGEST_TEXT ? both : input.text
  const isJoined = text !== row.text && text !== input.text
  if (text !== row.text) await keepFormer(ctx, row, row.version, { text: row.text, by: row.text_by }, false)
  if (isJoined)
    await keepFormer(ctx, row, row.version + 1, { text: input.text, by: found(actorId(ctx)) }, true)
  await ctx.db
    .updateTable('observations')
    .set({
      ...{ text, seen_on: input.seen_on, area_id: input.area || null, bearing: input.bearing },
      audience: elsewhere ? narrower(row.audience, input.audience) : input.audience,
      ...(text !== row.text && {
        text_by: found(actorId(ctx)),
        version: row.version + (isJoined ? 2 : 1),
      }),
    })
    .where('id', '=', row.id)
    .execute()
  return isJoined
}

const narrower = (a: ObservationRow['audience'], b: ObservationRow['audience']) =>
  AUDIENCES.indexOf(a) < AUDIENCES.indexOf(b) ? a : b

type Said = { text: string; by: string }

const keepFormer = (ctx: Ctx, row: ObservationRow, version: number, { text, by }: Said, beside: boolean) =>
  ctx.db
    .insertInto('former_texts')
    .values({
      ...{ school_id: ctx.school.id, observation_id: row.id, version, text, written_by: by, beside },
      replaced_at: ctx.now.toString(),
    })
    .execute()

/**
 * Takes an observation away, with its photo and what it said before; the change puts it back. Refuses
 * `observations.told` where a family was told it and the update stands.
 */
export async function deleteObservation(ctx: Ctx, id: string): Promise<Change<string>> {
  const { children } = await ownFor(ctx, id)
  const told = await ctx.db
    .selectFrom('progress_update_items as i')
    .innerJoin('progress_updates as u', 'u.id', 'i.update_id')
    .where('i.observation_id', '=', id)
    .where('u.withdrawn_at', 'is', null)
    .select(sql<boolean>`true`.as('yes'))
    .executeTakeFirst()
  if (told) throw new Refused('observations.told')
  const child = children[0]!.id
  return changing(ctx, 'observationDeleted', child, async () => {
    await ctx.db.deleteFrom('progress_update_items').where('observation_id', '=', id).execute()
    await ctx.db.deleteFrom('observations').where('id', '=', id).execute()
    return child
  })
}

/** An observation that this reader may change. Forbidden for staff who read it and did not write it. */
async function ownFor(ctx: Ctx, id: string) {
  const whole = await observationFor(ctx, id)
  if (!whole.own) throw new Forbidden('observation')
  return whole
}
