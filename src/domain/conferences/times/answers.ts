import { sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { SlotChoice } from '../tables.ts'

/** What one guardian has said: `times` by wall time of the school's zone, `YYYY-MM-DDTHH:MM`. */
export type Answer = {
  guardian: string
  comes: boolean
  mode: 'any' | 'in_person' | 'video' | 'phone'
  interpreter: boolean
  students_come: boolean
  note: string
  answered_at: string
  /** Who spoke, if somebody else typed it. */
  spoken_by: string
  typed_by: string | null
  times: { slot: string; choice: SlotChoice }[]
}

/** What was said, to be narrowed by words that have decided already who may know it. */
export const answersIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('answers')
    .select(['guardian_id as guardian', 'comes', 'mode', 'interpreter', 'students_come', 'note'])
    .select(['answered_at', 'spoken_by', 'typed_by', times])

const times = sql<Answer['times']>`coalesce((
  select jsonb_agg(jsonb_build_object('slot', to_char(t.slot, 'YYYY-MM-DD"T"HH24:MI'), 'choice', t.choice) order by t.slot)
  from answer_times t where t.answer_id = answers.id), '[]')`.as('times')

export type Said = Pick<Answer, 'comes' | 'mode' | 'interpreter' | 'students_come' | 'times'> & {
  /** Undefined: what was written before stays. */
  note?: string | undefined
  spoken_by: string
}

/** Keeps what a guardian says in place of what was said before. For words that have decided that it may be said. */
export async function keepAnswer(ctx: Ctx, round: string, guardian: string, said: Said): Promise<void> {
  const { times: chosen, note, ...plain } = said
  const typed = actorId(ctx)
  const columns = {
    ...plain,
    answered_at: ctx.now.toString(),
    ...(note !== undefined && { note }),
    typed_by: typed === guardian ? null : typed,
  }
  const { id } = await ctx.db
    .insertInto('answers')
    .values({
      school_id: ctx.school.id,
      id: newId(),
      round_id: round,
      guardian_id: guardian,
      note: note ?? '',
      ...columns,
    })
    .onConflict(conflict => conflict.columns(['school_id', 'round_id', 'guardian_id']).doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow()
  await ctx.db.deleteFrom('answer_times').where('answer_id', '=', id).execute()
  if (chosen.length === 0) return
  const rows = chosen.map(({ slot, choice }) => ({ school_id: ctx.school.id, answer_id: id, slot, choice }))
  await ctx.db.insertInto('answer_times').values(rows).execute()
}
