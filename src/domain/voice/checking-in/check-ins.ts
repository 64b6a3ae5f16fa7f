import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { Forbidden, found, Invalid, Refused } from '../../../platform/refusal.ts'
import { type Named, named } from '../../people/names.ts'
import { nameBeside, namesFound } from '../../people/names-beside.ts'
import { teamOf } from '../../people/team.ts'
import { PAGE } from '../rules.ts'
import { isMine, isToTeam } from './policy.ts'
import type { Question } from './questions.ts'
import { type Answers, fieldOfAnswer } from './schema.ts'
import './tables.ts'

export type Answer = { question: Question; text: string; item: string | null }
/** What a home is asked about a child, or what it answered. */
export type CheckIn = {
  id: string
  child: Named
  mine: boolean
  over_at: string
  answered_at: string | null
  answered_by: Named | null
  answers: Answer[]
  /** Who of the school reads the answers. */
  readers: Named[]
}

/** One check-in, for the home that is asked, and once answered for the child's team. Throws `Absent`. */
export async function checkInFor(ctx: Ctx, id: string): Promise<CheckIn> {
  const rows = await rowsOf(ctx, isSeen(ctx)).where('ci.id', '=', id).execute()
  return checkInIn(found(rows[0], 'check-in'))
}

/** The same for words of the home itself; `Forbidden` for the team. */
export async function ownCheckInFor(ctx: Ctx, id: string): Promise<CheckIn> {
  const checkIn = await checkInFor(ctx, id)
  if (checkIn.mine) return checkIn
  throw new Forbidden('check-in')
}

/**
 * What this reader's homes are asked and have answered of a child, or the team may read of it, the newest first: at most a
 * page. `before`: only what was answered before that instant.
 */
export async function checkInsOf(ctx: Ctx, child: string, before?: string): Promise<CheckIn[]> {
  let query = rowsOf(ctx, isSeen(ctx)).where('ci.child_id', '=', child)
  if (before) query = query.where('ci.answered_at', '<', before)
  return (await query.limit(PAGE + MOST_OPEN).execute()).map(checkInIn)
}
/** What nobody has answered stands first: of each home of a child one at most. */
const MOST_OPEN = 4

/** What homes have answered to the teams of which this reader is, the latest first, from page 0 on; `more`: older ones. */
export async function answeredFor(ctx: Ctx, page = 0): Promise<{ checkIns: CheckIn[]; more: boolean }> {
  const rows = await rowsOf(ctx, isToTeam(ctx))
    .offset(page * MOST)
    .limit(MOST + 1)
    .execute()
  return { checkIns: rows.slice(0, MOST).map(checkInIn), more: rows.length > MOST }
}
const MOST = 60

/** Asked of a home of the reader's and not over, or answered, by it or to the team of which the reader is. */
const isSeen = (ctx: Ctx) =>
  sql<boolean>`((${isMine(ctx)} and (ci.answered_at is not null or asking.over_at > ${ctx.now.toString()}))
    or ${isToTeam(ctx)})`

const rowsOf = (ctx: Ctx, which: RawBuilder<boolean>) =>
  ctx.db
    .selectFrom('check_ins as ci')
    .innerJoin('check_in_askings as asking', 'asking.id', 'ci.asking_id')
    .where(which)
    .select(['ci.id', 'ci.answered_at', 'asking.over_at', isMine(ctx).as('mine')])
    .select([nameBeside('ci.child_id').as('child'), nameBeside('ci.answered_by').as('by')])
    .select(namesFound(teamOf(ctx, 'ci.child_id', 'ci.party_id')).as('readers'))
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('check_in_answers as answer')
          .innerJoin('check_in_questions as q', 'q.id', 'answer.question_id')
          .leftJoin('voice_items as item', join =>
            join
              .onRef('item.check_in_id', '=', 'answer.check_in_id')
              .onRef('item.question_id', '=', 'answer.question_id'),
          )
          .whereRef('answer.check_in_id', '=', 'ci.id')
          .select(['q.id', 'q.starter', 'q.words', 'answer.text', 'item.id as item'])
          .orderBy('q.place'),
      ).as('answers'),
    )
    .orderBy(sql`ci.answered_at is not null`)
    .orderBy('ci.answered_at', 'desc')
    .orderBy('ci.id')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const checkInIn = ({ child, by, readers, answers, ...row }: Row): CheckIn => ({
  ...row,
  child: named(child),
  answered_by: row.answered_at ? named(by) : null,
  answers: answers.map(({ text, item, ...question }) => ({ question, text, item })),
  readers: readers.map(named),
})

/** The home answers, once: whoever of it comes first. Refuses `voice.answeredAlready`; throws `Invalid` without a word. */
export async function answerCheckIn(ctx: Ctx, checkIn: CheckIn, asked: Question[], said: Answers) {
  if (checkIn.answered_at) throw new Refused('voice.answeredAlready')
  const answers = asked.flatMap(({ id }, n) => {
    const text = said[fieldOfAnswer(n)]
    return text.trim() === ''
      ? []
      : [{ school_id: ctx.school.id, check_in_id: checkIn.id, question_id: id, text }]
  })
  if (answers.length === 0) throw new Invalid({ 'answer-0': { key: 'voice.checkIn.one' } })
  const mine = await ctx.db
    .updateTable('check_ins')
    .set({ answered_at: ctx.now.toString(), answered_by: actorId(ctx) })
    .where('id', '=', checkIn.id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!mine) throw new Refused('voice.answeredAlready')
  await ctx.db.insertInto('check_in_answers').values(answers).execute()
}

/** Not this time: nothing is left that would tell it from a home that was never asked. */
export async function skipCheckIn(ctx: Ctx, checkIn: CheckIn): Promise<void> {
  if (checkIn.answered_at) throw new Refused('voice.answeredAlready')
  await ctx.db.deleteFrom('check_ins').where('id', '=', checkIn.id).where('answered_at', 'is', null).execute()
}
