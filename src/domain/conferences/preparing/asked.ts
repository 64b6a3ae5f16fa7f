import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Absent } from '../../../platform/refusal.ts'
import { type Work, workBeside } from '../../goals/work.ts'
import { asReader } from '../agenda/due.ts'
import { type Item, isOfLastTime, itemsSeenBy } from '../agenda/items.ts'
import { type Talk, talkFor } from '../meeting/talk.ts'
import { type Preparation, preparationsSeenBy } from './preparations.ts'
import { pointsAtFaces, questionsOf } from './rules.ts'
import type { Question, Side } from './tables.ts'

/** Whose preparation is written: the reader's own, or the child's, which a grown-up of the conference types with it. */
export type Whose = 'own' | 'child'
/** What somebody is asked, and has said so far. */
export type Asked = {
  talk: Talk
  whose: Whose
  side: Side
  person: string
  faces: boolean
  questions: Question[]
  said: Preparation | undefined
  /** What others bring, as far as the reader may see it. */
  others: Preparation[]
  /** What this home's last conference came to, and who was to do what. */
  last: Item[]
  /** What is under way for the child, as its reader may know it at this conference; of a brief, what the team keeps to itself too. */
  work: Work
}

/** The questions of a conference for its reader, with what was said, in two statements. */
export async function askedFor(ctx: Ctx, meeting: string, whose: Whose): Promise<Asked> {
  const talk = await talkFor(ctx, meeting)
  if (whose === 'child' && talk.side === 'student') throw new Absent('preparation')
  const side = whose === 'child' ? 'student' : talk.side
  const person = whose === 'child' ? talk.child : talk.me
  const faces = side === 'student' && pointsAtFaces(talk.born_on, schoolDay(ctx))
  const { all, last, work } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(preparationsSeenBy(ctx, talk)).as('all'),
      jsonArrayFrom(itemsSeenBy(ctx, talk).where(isOfLastTime(talk))).as('last'),
      workBeside(ctx, asReader(talk, true)).as('work'),
    ])
    .executeTakeFirstOrThrow()
  const said = all.find(one => one.person === person)
  return {
    ...{ talk, whose, side, person, faces, questions: questionsOf(side, faces), said, work },
    others: all.filter(one => one !== said),
    last: last.filter(item => item.audience === 'all'),
  }
}
