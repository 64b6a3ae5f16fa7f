import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { partyId } from '../../../demo/personas.ts'
import { idFor } from '../../../platform/ids.ts'
import { cancelMeeting, placeMeeting } from '../booking/bookings.ts'
import { bookTimes } from '../booking/times.ts'
import { ownWaitFor } from '../waiting/own.ts'
import { joinWait } from '../waiting/waits.ts'
import { setHoldsAside } from './aside.ts'
import { extendHold, holdFor, holdTimes, letGo } from './holds.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['mateo', 1, ['wen']],
    ['ines-f', 1, ['wen']],
    ['iris', 1, ['wen']],
  ],
})
// Sam lives in the home of Lucía's one child, and not in that of her other one
await inOak(world.house.db, tx =>
  tx
    .insertInto('party_guardians')
    .values({
      ...{ school_id: idFor('school', 'oakgrove'), party_id: partyId('oakgrove', 'mateo', 1) },
      ...{ guardian_id: person('sam'), relation: '', from_on: '2026-09-01', until_on: null },
    })
    .execute(),
)
const round = roundOf()
const both = [
  { meeting: meetingOf('mateo'), start: at('15:00') },
  { meeting: meetingOf('ines-f'), start: at('15:25') },
]
const held = async (who: string) =>
  (await world.as(who, ctx => holdFor(ctx, round)))?.times.map(one => one.meeting)
const aside = (kid: string) => world.as('ines', ctx => setHoldsAside(ctx, meetingOf(kid)))
const offers = () =>
  inOak(world.house.db, tx =>
    tx.selectFrom('offers').select(['id', 'answer']).orderBy('offered_at').execute(),
  )

test('Of times that are kept for two homes, whoever is in the one makes neither longer, and sees its own only', async () => {
  await world.as('lucia', ctx => holdTimes(ctx, round, both))
  const sams = (await world.as('sam', ctx => holdFor(ctx, round)))!
  expect(sams.times.map(one => one.meeting)).toEqual([meetingOf('mateo')])
  await expect(world.as('sam', ctx => extendHold(ctx, sams))).rejects.toMatchObject({
    code: 'conferences.heldLong',
  })
  await world.as('lucia', async ctx => extendHold(ctx, (await holdFor(ctx, round))!))
  expect(await world.as('sam', ctx => holdFor(ctx, round))).toMatchObject({ id: sams.id, extended: 1 })
})

test('What one home lets go stays kept for the other', async () => {
  await world.as('sam', async ctx => letGo(ctx, (await holdFor(ctx, round))!))
  expect([await held('sam'), await held('lucia')]).toEqual([undefined, [meetingOf('ines-f')]])
})

test('What a family chose is set aside for the meeting that is decided otherwise, and for no other', async () => {
  await world.as('lucia', ctx => holdTimes(ctx, round, both))
  expect(await aside('mateo')).toBe(true)
  expect(await held('lucia')).toEqual([meetingOf('ines-f')])
  expect([await aside('mateo'), await aside('iris')]).toEqual([false, false])
  expect(await aside('ines-f')).toBe(true)
})

test('What was offered is taken back as a whole, and was never asked: the same start is offered again', async () => {
  const wishes = { together: true, from_at: '', until_at: '16:10', days: [], spoken_by: '' }
  await world.as('june', ctx => bookTimes(ctx, round, [{ meeting: meetingOf('iris'), start: at('16:40') }]))
  await world.as('lucia', async ctx =>
    joinWait(ctx, await ownWaitFor(ctx, round), { ...wishes, meetings: both.map(one => one.meeting) }),
  )
  expect(await held('lucia')).toHaveLength(2)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:50')))
  expect((await offers()).map(({ answer }) => answer)).toEqual(['withdrawn', null])
  const view = await world.as('lucia', ctx => ownWaitFor(ctx, round))
  expect(view.offer?.times).toEqual([{ meeting: meetingOf('ines-f'), start: at('15:00') }])
})

test('A start that was offered and let go is not offered once more, though it is freed again', async () => {
  await world.as('lucia', async ctx => letGo(ctx, (await holdFor(ctx, round))!))
  const view = async () => world.as('lucia', ctx => ownWaitFor(ctx, round))
  expect((await view()).offer?.times).toEqual([{ meeting: meetingOf('ines-f'), start: at('15:25') }])
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('iris'), at('15:00')))
  await world.as('lucia', async ctx => letGo(ctx, (await holdFor(ctx, round))!))
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('iris'), round))
  expect((await view()).offer).toBeNull()
  expect(world.problems).toEqual([])
})
