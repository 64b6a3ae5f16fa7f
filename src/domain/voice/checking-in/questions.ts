import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { found, Invalid, Refused } from '../../../platform/refusal.ts'
import { needHead } from '../../people/policy.ts'
import { STARTERS, type Starter, whyNoFewerQuestions, whyNoMoreQuestions } from './rules.ts'
import type { NewQuestion } from './schema.ts'
import './tables.ts'

/** Of the catalogue (`starter`), or in the school's own words by language. */
export type Question = { id: string; starter: Starter | null; words: Record<string, string> | null }

/** What homes are asked now, in order. A school that has set nothing asks the starters. */
export async function questionsOf(ctx: Ctx): Promise<Question[]> {
  const rows = await ctx.db
    .selectFrom('check_in_questions')
    .select(['id', 'starter', 'words'])
    .where('retired_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.length > 0 ? rows : STARTERS.map(starter => ({ id: '', starter, words: null }))
}

/** The questions as rows, so that answers can point at them: the starters are written down when first needed. */
export async function keptQuestions(ctx: Ctx): Promise<Question[]> {
  const asked = await questionsOf(ctx)
  if (asked.every(({ id }) => id !== '')) return asked
  const at = { set_by: null, set_at: ctx.now.toString(), retired_at: null, words: null }
  const rows = STARTERS.map((starter, place) => ({
    ...{ school_id: ctx.school.id, id: newId(), starter, place },
    ...at,
  }))
  await ctx.db.insertInto('check_in_questions').values(rows).execute()
  return rows
}

/** One more question in the school's own words. Refuses `voice.questionsMost`; throws `Invalid` without the own language. */
export async function addQuestion(ctx: Ctx, input: NewQuestion): Promise<void> {
  needHead(ctx)
  const own = ownLanguage(ctx)
  if (input[own].trim() === '') throw new Invalid({ [own]: { key: 'common.invalid.required' } })
  const asked = await keptQuestions(ctx)
  const why = whyNoMoreQuestions(asked.length)
  if (why) throw new Refused(why)
  const words = Object.fromEntries(Object.entries(input).filter(([, text]) => text.trim() !== ''))
  await ctx.db
    .insertInto('check_in_questions')
    .values({
      ...{ school_id: ctx.school.id, id: newId(), starter: null, words, retired_at: null },
      ...{ place: asked.length, set_by: actorId(ctx), set_at: ctx.now.toString() },
    })
    .execute()
}

/** Asks this no more; what was answered keeps its question. Refuses `voice.questionsFewest`. */
export async function retireQuestion(ctx: Ctx, place: number): Promise<void> {
  needHead(ctx)
  const asked = await keptQuestions(ctx)
  const question = found(asked[place], 'question')
  const why = whyNoFewerQuestions(asked.length)
  if (why) throw new Refused(why)
  await ctx.db
    .updateTable('check_in_questions')
    .set({ retired_at: ctx.now.toString(), set_by: null })
    .where('id', '=', question.id)
    .execute()
}

/** The language in which the school's own questions must stand. */
export function ownLanguage({ school }: Pick<Ctx, 'school'>): keyof NewQuestion {
  const [own] = school.locale.split('-')
  return own === 'es' || own === 'ar' ? own : 'en'
}
