import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { STARTERS } from '../domain/voice/checking-in/rules.ts'
import { answerBy, BY_DEFAULT, DAYS_BY_DEFAULT, stateAfter } from '../domain/voice/rules.ts'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import '../domain/voice/tables.ts'
import '../domain/voice/checking-in/tables.ts'
import { kids } from './cast.ts'
import { OAK, partyId, personId } from './personas.ts'
import { ZONE } from './round.ts'
import { ANSWERED, type DemoItem, SAID } from './voice-said.ts'

const school_id = idFor('school', OAK)
const person = (who: string) => personId(OAK, who)
const itemId = ({ who, kid, days }: DemoItem) => idFor('said', who, kid, String(days))

/** What several homes have said in their languages, what became of it, and a check-in that is open. */
export async function seedVoice(db: Db, now: Temporal.Instant) {
  await db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${school_id}, true)`.execute(tx)
    for (const item of SAID) await seedItem(tx, item, now)
    await seedCheckIn(tx, now)
  })
}

/** At half past seven in the evening, when a kitchen is quiet; the school answers at three. */
function atClock(now: Temporal.Instant, days: number, clock: string): Temporal.Instant {
  const day = now.toZonedDateTimeISO(ZONE).toPlainDate().subtract({ days })
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: clock }).toInstant()
}

async function seedItem(tx: Tx, item: DemoItem, now: Temporal.Instant) {
  const { who, kid, home = 1, days, kind, text, typed, to = [], both, steps = [] } = item
  const id = itemId(item)
  const said = atClock(now, days, '19:30')
  const day = said.toZonedDateTimeISO(ZONE).toPlainDate()
  const taken = (n: number) => steps.slice(0, n).some(([, , step]) => step === 'taken_up')
  const [, , last] = steps.at(-1) ?? []
  await tx
    .insertInto('voice_items')
    .values({
      ...{ school_id, id, child_id: person(kid), party_id: partyId(OAK, kid, home), author_id: person(who) },
      ...{ typed_by: person(typed?.by ?? who), spoken_by: typed?.spoken ?? '', kind, text, photo_id: null },
      audience: to.length > 0 ? 'named' : 'team',
      homes: both ? 'both' : 'ours',
      said_at: said.toString(),
      answer_by: answerBy(day, DAYS_BY_DEFAULT[kind], BY_DEFAULT.schoolDays).toString(),
      state: last ? stateAfter(last, taken(steps.length)) : 'heard',
      ...{ check_in_id: null, question_id: null },
    })
    .execute()
  await seedReaders(tx, item, said.toString())
  await seedSteps(tx, item, now)
}

async function seedReaders(tx: Tx, item: DemoItem, named_at: string) {
  const named = { school_id, item_id: itemId(item), named_by: person(item.who), named_at }
  for (const reader of item.to ?? [])
    await tx
      .insertInto('voice_readers')
      .values({ ...named, reader_id: person(reader) })
      .execute()
}

async function seedSteps(tx: Tx, item: DemoItem, now: Temporal.Instant) {
  const item_id = itemId(item)
  for (const [n, [ago, by, step, text]] of (item.steps ?? []).entries())
    await tx
      .insertInto('voice_steps')
      .values({
        ...{ school_id, id: idFor('step', item_id, String(n)), item_id, step, text, by_id: person(by) },
        at: atClock(now, ago, '15:00').toString(),
      })
      .execute()
}

const question = (place: number) => idFor('question', OAK, String(place))
const checkInId = (kid: string, home: number) => idFor('check-in', kid, String(home))

/** Asked three days ago: two homes have answered, the others still can. */
async function seedCheckIn(tx: Tx, now: Temporal.Instant) {
  const asking = await seedAsking(tx, atClock(now, 3, '09:00'))
  await seedAsked(tx, asking, atClock(now, 2, '20:10').toString())
  const answers = ANSWERED.flatMap(({ kid, answers }) =>
    Object.entries(answers).map(([place, text]) => ({
      ...{ school_id, check_in_id: checkInId(kid, 1), question_id: question(Number(place)), text },
    })),
  )
  await tx.insertInto('check_in_answers').values(answers).execute()
}

async function seedAsking(tx: Tx, asked: Temporal.Instant): Promise<string> {
  const [id, at] = [idFor('asking', OAK), asked.toString()]
  const inDays = (days: number) => asked.add({ hours: 24 * days }).toString()
  await tx
    .insertInto('check_in_questions')
    .values(
      STARTERS.map((starter, place) => ({
        ...{ school_id, id: question(place), starter, words: null, place },
        ...{ retired_at: null, set_by: null, set_at: at },
      })),
    )
    .execute()
  await tx
    .insertInto('check_in_askings')
    .values({
      ...{ school_id, id, asked_at: at, reminded_at: null, remind_at: inDays(5), over_at: inDays(14) },
      asked_on: asked.toZonedDateTimeISO(ZONE).toPlainDate().toString(),
    })
    .execute()
  return id
}

/** Every home of the cast but one: from the guardian of Uma's other home all is withheld. */
async function seedAsked(tx: Tx, asking_id: string, answered: string) {
  const homes = kids.flatMap(kid => kid.homes.map((_, n) => ({ kid: kid.name, home: n + 1 })))
  const asked = homes.filter(({ kid, home }) => !(kid === 'uma' && home === 2))
  const rows = asked.map(({ kid, home }) => {
    const answer = home === 1 ? ANSWERED.find(one => one.kid === kid) : undefined
    return {
      ...{ school_id, id: checkInId(kid, home), asking_id, child_id: person(kid) },
      party_id: partyId(OAK, kid, home),
      answered_at: answer ? answered : null,
      answered_by: answer ? person(answer.who) : null,
    }
  })
  await tx.insertInto('check_ins').values(rows).execute()
}
