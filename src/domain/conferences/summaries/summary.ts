import { type Expression, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Work, workBeside } from '../../goals/work.ts'
import { asReader } from '../agenda/due.ts'
import { type Item, itemsSeenBy, type Outcome } from '../agenda/items.ts'
import { inOrder } from '../agenda/rules.ts'
import { readAlone, type Talk, talkFor } from '../meeting/talk.ts'
import type { Side } from '../preparing/tables.ts'

export type View = {
  id: string
  person: string
  side: Side
  answer: 'confirmed' | 'adds'
  text: string
  said_at: string
}
/** What was told of a conference, with the views on it: dissent stands beside, and nobody rewrites. */
export type Summary = {
  id: string
  n: number
  words: string
  made_by: string
  made_at: string
  items: (Item & { outcome: Outcome })[]
  views: View[]
}
/** The last first. `heard`: the reader has said already whether it felt heard. */
export type Summaries = {
  talk: Talk
  summaries: Summary[]
  heard: boolean
  /** What is worked for since, as it stands today: with each home the same, but for what is between one and the school. */
  work: Work
}

/** The summaries of a conference as this reader may see them, in two statements; none before it was closed. */
export async function summariesFor(ctx: Ctx, meeting: string): Promise<Summaries> {
  const talk = readAlone(await talkFor(ctx, meeting))
  const { made, items, heard, work } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(summariesOf(ctx, talk)).as('made'),
      jsonArrayFrom(itemsSeenBy(ctx, talk).where('item.meeting_id', '=', talk.id)).as('items'),
      hasAnswered(talk).as('heard'),
      workBeside(ctx, asReader(talk)).as('work'),
    ])
    .executeTakeFirstOrThrow()
  const ordered = inOrder(items)
  const summaries = made.map(({ outcomes, ...summary }) => ({
    ...summary,
    // to everybody, and so to the grown-ups alone, where items are theirs
    words: talk.side === 'student' ? '' : summary.words,
    items: ordered.flatMap(item =>
      item.outcomes.filter(one => outcomes.includes(one.id)).map(outcome => ({ ...item, outcome })),
    ),
  }))
  return { talk, summaries, heard, work }
}

const summariesOf = (ctx: Ctx, talk: Talk) =>
  ctx.db
    .selectFrom('summaries as s')
    .where('s.meeting_id', '=', talk.id)
    .select(['s.id', 's.n', 's.words', 's.made_by', 's.made_at'])
    .select(
      sql<string[]>`array(select outcome_id::text from summary_outcomes where summary_id = s.id)`.as(
        'outcomes',
      ),
    )
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('summary_views as v')
          .whereRef('v.summary_id', '=', 's.id')
          .where(isSeenBy(talk))
          .select(['v.id', 'v.person_id as person', 'v.side', 'v.answer', 'v.text', 'v.said_at'])
          .orderBy('v.said_at')
          .orderBy('v.id'),
      ).as('views'),
    )
    .orderBy('s.n', 'desc')

/** The grown-ups of the conference read all views; the student its own. */
const isSeenBy = ({ side, me }: Talk): Expression<SqlBool> =>
  side === 'student' ? sql<boolean>`v.person_id = ${me}` : sql<boolean>`true`

const hasAnswered = ({ id, me }: Talk) =>
  sql<boolean>`exists (select from heard_givers where meeting_id = ${id} and person_id = ${me})`
