import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Question, Side } from '../domain/conferences/preparing/tables.ts'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { OAK, partyId, personId } from './personas.ts'
import { pictureOf } from './pictures.ts'
import { roundId } from './rounds.ts'
import { type DemoItem, type DemoTalk, HELD } from './talk-said.ts'
import { TO_COME } from './talks-to-come.ts'

const school_id = idFor('school', OAK)
const person = (who: string) => personId(OAK, who)

/** What was prepared for conferences of the demo, talked about at them and agreed; the dates follow their times. */
export async function seedTalks(db: Db) {
  await db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${school_id}, true)`.execute(tx)
    for (const talk of HELD) await seedHeld(tx, talk)
    for (const talk of TO_COME) await seedToCome(tx, talk)
  })
}

const meetingOf = (round: 'held' | 'choosing', { kid, home }: Pick<DemoTalk, 'kid' | 'home'>) =>
  idFor('meeting', roundId(round), partyId(OAK, kid, home))

type Time = { booking: string; start: Temporal.Instant }

async function timeOf(tx: Tx, meeting: string): Promise<Time | undefined> {
  const row = await tx
    .selectFrom('bookings')
    .where('meeting_id', '=', meeting)
    .where('cancelled_at', 'is', null)
    .select('id as booking')
    .select(sql<string>`to_char(lower(during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('start'))
    .executeTakeFirst()
  return row && { ...row, start: Temporal.Instant.from(row.start) }
}

async function seedToCome(tx: Tx, talk: (typeof TO_COME)[number]) {
  const meeting = meetingOf('choosing', talk)
  const time = await timeOf(tx, meeting)
  if (!time) return
  const { start } = time
  const at = start.subtract({ hours: 24 * 7 })
  for (const [who, side, words] of talk.brought) {
    const preparation_id = await seedBrought(tx, meeting, at, who, side, words)
    const lines = (words.talk ?? '').split('\n').filter(Boolean)
    const items = lines.map((text, n) => ({
      ...itemRow(meeting, at, n, { by: who, side, text, minutes: 5 }),
      preparation_id,
    }))
    if (items.length > 0) await tx.insertInto('agenda_items').values(items).execute()
  }
}

async function seedHeld(tx: Tx, talk: DemoTalk) {
  const meeting = meetingOf('held', talk)
  const time = await timeOf(tx, meeting)
  if (!time) return
  const { booking, start } = time
  for (const [who, side, words] of talk.brought)
    await seedBrought(tx, meeting, start.subtract({ hours: 48 }), who, side, words)
  await tx
    .insertInto('agenda_items')
    .values(talk.items.map((item, n) => itemRow(meeting, start.subtract({ hours: 40 }), n, item)))
    .execute()
  await seedSaid(tx, meeting, talk, start)
  const end = start.add({ minutes: 20 }).toString()
  const holder = person(talk.holder)
  await tx
    .insertInto('meeting_talks')
    .values({
      ...{ school_id, meeting_id: meeting, begun_at: start.toString(), begun_by: holder },
      ...{ student_left_at: start.add({ minutes: 8 }).toString(), closed_at: end, closed_by: holder },
    })
    .execute()
  await seedEnd(tx, booking, talk, end)
  await seedSummary(tx, meeting, talk, end)
}

/** It took place, and who had something to say was there. */
async function seedEnd(tx: Tx, booking_id: string, talk: DemoTalk, at: string) {
  const end = { school_id, booking_id, went: 'held' as const, began_at: null, ended_at: null, note: '' }
  await tx
    .insertInto('booking_ends')
    .values({ ...end, noted_by: person(talk.holder), noted_at: at, offered_by: null, offered_at: null })
    .execute()
  const part = { home: 'guardian', student: 'student', school: 'educator' } as const
  await tx
    .insertInto('attendances')
    .values(
      talk.brought.map(([who, side]) => ({
        ...{ school_id, booking_id, person_id: person(who), part: part[side], came: 'came' as const },
      })),
    )
    .execute()
}

async function seedSaid(tx: Tx, meeting: string, talk: DemoTalk, start: Temporal.Instant) {
  const typed = (n: number) => ({
    typed_by: person(talk.holder),
    typed_at: start.add({ minutes: 3 * (n + 1) }).toString(),
  })
  const words = talk.items.flatMap(({ said }, n) =>
    said
      ? [
          {
            ...{ school_id, id: idFor('said', meeting, String(n)), item_id: itemId(meeting, n), ...typed(n) },
            ...{ said_by: person(said[0]), side: said[1], text: said[2], withdrawn_at: null },
          },
        ]
      : [],
  )
  if (words.length > 0) await tx.insertInto('agenda_words').values(words).execute()
  await tx
    .insertInto('agenda_outcomes')
    .values(
      talk.items.map(({ came, words: agreed = '', views: [home_words, school_words] = ['', ''] }, n) => ({
        ...{ school_id, id: outcomeId(meeting, n), item_id: itemId(meeting, n), ...typed(n), n: 1, knew: 0 },
        ...{ came, words: agreed, home_words, school_words, student_words: '' },
      })),
    )
    .execute()
}

async function seedSummary(tx: Tx, meeting: string, talk: DemoTalk, at: string) {
  const id = idFor('summary', meeting)
  const made = { made_by: person(talk.holder), made_at: at }
  await tx
    .insertInto('summaries')
    .values({ school_id, id, meeting_id: meeting, n: 1, words: talk.summary, ...made })
    .execute()
  await tx
    .insertInto('summary_outcomes')
    .values(talk.items.map((_, n) => ({ school_id, summary_id: id, outcome_id: outcomeId(meeting, n) })))
    .execute()
  const views = talk.views.map(([who, side, text]) => ({
    ...{ school_id, id: idFor('view', meeting, who), summary_id: id, person_id: person(who), side, text },
    ...{ answer: text === '' ? ('confirmed' as const) : ('adds' as const), said_at: at },
  }))
  if (views.length > 0) await tx.insertInto('summary_views').values(views).execute()
}

const itemId = (meeting: string, n: number) => idFor('item', meeting, String(n))
const outcomeId = (meeting: string, n: number) => idFor('outcome', meeting, String(n))

const itemRow = (
  meeting: string,
  at: Temporal.Instant,
  n: number,
  { by, side, text, minutes, there }: Pick<DemoItem, 'by' | 'side' | 'text' | 'minutes' | 'there'>,
) => ({
  ...{ school_id, id: itemId(meeting, n), meeting_id: meeting, side, author_id: person(by), text, minutes },
  ...{ place: n + 1, audience: 'all' as const, student_there: there ?? false, preparation_id: null },
  ...{ earlier_id: null, added_at: at.toString(), withdrawn_at: null, withdrawn_by: null },
})

async function seedBrought(
  tx: Tx,
  meeting: string,
  at: Temporal.Instant,
  who: string,
  side: Side,
  words: Partial<Record<Question, string>>,
): Promise<string> {
  const id = idFor('preparation', meeting, who)
  await tx
    .insertInto('preparations')
    .values({
      ...{ school_id, id, meeting_id: meeting, person_id: person(who), typed_by: person(who), side },
      ...{ audience: side === 'student' ? 'grown_ups' : 'holders', version: 1, saved_at: at.toString() },
    })
    .execute()
  const rows = Object.entries(words).map(([question, text]) => ({
    ...{ school_id, preparation_id: id, question: question as Question, text },
  }))
  await tx.insertInto('preparation_words').values(rows).execute()
  if (words.shows)
    await tx
      .insertInto('preparation_photos')
      .values({ school_id, preparation_id: id, place: 1, ...(await pictureOf('pond')) })
      .execute()
  return id
}
