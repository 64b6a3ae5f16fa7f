import { type Expression, sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Mode, SlotChoice } from '../tables.ts'

/** What one guardian said about a round; a time that is not named does not suit. */
export type Answer = {
  guardian: string
  comes: boolean
  mode: 'any' | Mode
  interpreter: boolean
  students_come: boolean
  /** By wall time, `YYYY-MM-DDTHH:MM`. */
  times: Record<string, SlotChoice>
}

/** What was said about a round, by guardian, in one statement; of some guardians or of all. */
export async function answersTo(ctx: Ctx, round: string, guardians?: string[]): Promise<Map<string, Answer>> {
  if (guardians?.length === 0) return new Map()
  let query = answerRows(ctx, round)
  if (guardians) query = query.where('guardian_id', 'in', guardians)
  const rows = await query.execute()
  return new Map(rows.map(row => [row.guardian, row]))
}

/** The same as a query, to be narrowed. */
export const answerRows = (ctx: Ctx, round: string | Expression<string>) =>
  ctx.db
    .selectFrom('answers')
    .where('answers.round_id', '=', round)
    .select(['guardian_id as guardian', 'comes', 'mode', 'interpreter', 'students_come', times])

const times = sql<Record<string, SlotChoice>>`(select coalesce(
    jsonb_object_agg(to_char(t.slot, 'YYYY-MM-DD"T"HH24:MI'), t.choice), '{}')
  from answer_times t where t.answer_id = answers.id)`.as('times')
