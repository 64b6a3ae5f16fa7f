import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { Absent, found, Invalid, Refused } from '../../../platform/refusal.ts'
import { type Item, itemsSeenBy } from '../agenda/items.ts'
import type { Side } from '../preparing/tables.ts'
import { needHolder } from './policy.ts'
import { isLeft, whyNotNoted } from './rules.ts'
import type { OutcomeSaid } from './schema.ts'
import { type Talk, talkFor } from './talk.ts'

/** An item that is being talked about, for those who hold the conference. */
export async function itemInTalk(ctx: Ctx, meeting: string, id: string): Promise<{ talk: Talk; item: Item }> {
  const talk = await talkFor(ctx, meeting)
  needHolder(talk)
  const item = await sharedItems(ctx, talk, [id]).executeTakeFirst()
  return { talk, item: found(item, 'item') }
}

const sharedItems = (ctx: Ctx, talk: Talk, ids: string[]) =>
  itemsSeenBy(ctx, talk)
    .where('item.meeting_id', '=', talk.id)
    .where('item.audience', '=', 'all')
    .where('item.id', 'in', ids)

/** Those of a conference whose words can be written down: each side, and by name who sits on it. */
export const speakersOf = (talk: Talk): { side: Side; id: string | null }[] => [
  ...[...talk.guardians, null].map(id => ({ side: 'home' as const, id })),
  { side: 'student', id: talk.child },
  ...talk.educators.map(id => ({ side: 'school' as const, id })),
]

/** As a form names a speaker. */
export const speakerCode = ({ side, id }: { side: Side; id: string | null }) => (id ? `${side}:${id}` : side)

/** Who of a conference can do something, as a form names each: the home, the student, one of those who hold it. */
export const ownersOf = ({ party, educators }: Talk): { value: string; person: string | null }[] => [
  { value: `home:${party}`, person: null },
  { value: 'student', person: null },
  ...educators.map(id => ({ value: `school:${id}`, person: id })),
]

/** Writes down what somebody said about an item, in that one's words. */
export async function addWords(ctx: Ctx, talk: Talk, item: Item, text: string, who: string): Promise<void> {
  needTalking(talk)
  const speaker = speakersOf(talk).find(one => speakerCode(one) === who)
  if (!speaker) throw new Invalid({ who: { key: 'common.invalid.choose' } })
  await ctx.db
    .insertInto('agenda_words')
    .values({
      ...{ school_id: ctx.school.id, id: newId(), item_id: item.id, side: speaker.side, said_by: speaker.id },
      ...{ text, typed_by: talk.me, typed_at: ctx.now.toString(), withdrawn_at: null },
    })
    .execute()
}

/** Takes back what the reader has typed, until the conference is closed. Absent where somebody else typed it. */
export async function withdrawWords(ctx: Ctx, meeting: string, id: string, words: string): Promise<void> {
  const { talk, item } = await itemInTalk(ctx, meeting, id)
  needTalking(talk)
  found(
    item.words.find(one => one.id === words && one.typed_by === talk.me),
    'words',
  )
  await ctx.db
    .updateTable('agenda_words')
    .set({ withdrawn_at: ctx.now.toString() })
    .where('id', '=', words)
    .execute()
}

type Came = Omit<OutcomeSaid, 'also'>

/**
 * Says what came of an item, and of others that are left for another time in the same words, each as its own outcome.
 * Nothing is written over: an outcome takes the place of those that its writer knew of, and stands beside those that it
 * did not. Absent where one of the others is none that all talk about at this conference.
 */
export async function noteOutcome(
  ctx: Ctx,
  talk: Talk,
  item: Item,
  said: Came,
  also: string[] = [],
): Promise<void> {
  needTalking(talk)
  const others = isLeft(said.came) ? [...new Set(also)].filter(id => id !== item.id) : []
  const known = others.length === 0 ? [] : await sharedItems(ctx, talk, others).execute()
  if (known.length < others.length) throw new Absent('item')
  const each = [{ id: item.id, knew: said.knew }, ...known.map(({ id }) => ({ id, knew: 0 }))]
  // in one order, so that two who settle the same ones wait for each other
  for (const { id, knew } of each.toSorted((a, b) => a.id.localeCompare(b.id)))
    await writeOutcome(ctx, talk, id, { ...said, knew })
}

async function writeOutcome(ctx: Ctx, talk: Talk, item: string, said: Came) {
  const n = await nextNumber(ctx, item)
  const { came, knew } = said
  const differ = came === 'differ'
  await ctx.db
    .insertInto('agenda_outcomes')
    .values({
      ...{ school_id: ctx.school.id, id: newId(), item_id: item, came, n, knew: Math.min(knew, n - 1) },
      words: differ ? '' : said.words,
      home_words: differ ? said.home_words : '',
      student_words: differ ? said.student_words : '',
      school_words: differ ? said.school_words : '',
      ...{ typed_by: talk.me, typed_at: ctx.now.toString() },
    })
    .execute()
}

/** Two who write at once take turns on the item. */
async function nextNumber(ctx: Ctx, item: string): Promise<number> {
  await ctx.db.selectFrom('agenda_items').select('id').where('id', '=', item).forUpdate().execute()
  const { n } = await ctx.db
    .selectFrom('agenda_outcomes')
    .where('item_id', '=', item)
    .select(sql<number>`coalesce(max(n), 0)::int + 1`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

function needTalking(talk: Talk) {
  const why = whyNotNoted(talk)
  if (why) throw new Refused(why)
}
