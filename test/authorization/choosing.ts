import { seedChoosing } from '../../src/demo/choosing.ts'
import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { cancelMeeting, placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import type { Case } from '../../src/domain/conferences/booking/case.ts'
import { freeTimes, timesFor } from '../../src/domain/conferences/booking/free.ts'
import { choosingFor, openCases } from '../../src/domain/conferences/choosing/choosing.ts'
import { moveDay } from '../../src/domain/conferences/days/day-move.ts'
import { holdTimes } from '../../src/domain/conferences/holding/holds.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { idFor } from '../../src/platform/ids.ts'
import { hashOf } from '../../src/platform/tokens.ts'
import { START, type World } from '../world.ts'
import { THINGS } from './things.ts'

const round = roundId('choosing')
const meetingOf = (kid: string) => idFor('meeting', round, partyId(OAK, kid, 1))
const last = (known: Case) => freeTimes(known).at(-1)!.start

/**
 * A round for which families choose at this moment: two homes hold times, one was offered what it waits for, and one
 * has a time that nobody interprets. Beside it what families and the head do at any time of the year.
 */
export async function addChoosing(world: World): Promise<void> {
  await seedChoosing(world.house.db, START)
  for (const who of ['tomas', 'uma-mother']) await world.as(who, holdLast)
  await world.as('ines', async ctx => {
    const noor = meetingOf('noor')
    await placeMeeting(ctx, noor, last(await timesFor(ctx, round, noor)), { interpreter: null })
    await cancelMeeting(ctx, await firstOf(ctx, 'wen'), round)
    await holdElsewhere(ctx)
  })
  await world.as('dana', ctx => addRequest(ctx, 'mia'))
  await world.as('amal', addFeed)
}

async function holdLast(ctx: Ctx) {
  const [known] = openCases(await choosingFor(ctx, round))
  await holdTimes(ctx, round, [{ meeting: known!.meeting.meeting, start: last(known!) }])
}

/** The meeting that an educator holds first: whoever waits for an early time is asked when it is taken away. */
async function firstOf(ctx: Ctx, educator: string): Promise<string> {
  const { meeting_id } = await ctx.db
    .selectFrom('bookings')
    .innerJoin('meeting_educators as e', 'e.meeting_id', 'bookings.meeting_id')
    .where('e.educator_id', '=', personId(OAK, educator))
    .where('round_id', '=', round)
    .orderBy('starts_wall')
    .select('bookings.meeting_id')
    .executeTakeFirstOrThrow()
  return meeting_id
}

/** A day of the round that collects, on another one. */
async function holdElsewhere(ctx: Ctx) {
  const collecting = roundId('collecting')
  const days = ctx.db.selectFrom('round_days').select('day').where('round_id', '=', collecting)
  const { day } = await days.orderBy('day').executeTakeFirstOrThrow()
  const ask = { from: day, to: '2026-11-10', begin: null, educator: null, interpreters: [] }
  const { act } = await moveDay(ctx, collecting, ask)
  await ctx.db.updateTable('day_moves').set({ id: THINGS.act }).where('id', '=', act).execute()
}

const addRequest = (ctx: Ctx, kid: string) =>
  ctx.db
    .insertInto('conference_requests')
    .values({
      ...{ school_id: ctx.school.id, id: THINGS.request, side: 'home', about: 'Reading', wished: '' },
      ...{ child_id: personId(OAK, kid), party_id: partyId(OAK, kid, 1) },
      ...{ asked_at: ctx.now.toString(), asked_by: personId(OAK, 'dana') },
      ...{ answered_at: null, answered_by: null, answer: null, reply: '', meeting_id: null },
    })
    .execute()

const addFeed = (ctx: Ctx) =>
  ctx.db
    .insertInto('feeds')
    .values({
      ...{ school_id: ctx.school.id, id: THINGS.feed, person_id: personId(OAK, 'amal'), device: 'phone' },
      ...{ token_hash: hashOf('matrix'), created_at: ctx.now.toString(), revoked_at: null },
    })
    .execute()
