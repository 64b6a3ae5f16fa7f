import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { confirmHold } from '../../../../test/support/confirming.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { cancelMeeting, lockMeeting, placeMeeting } from '../booking/bookings.ts'
import { cancelOwnMeeting } from '../booking/own-changes.ts'
import { bookTimes } from '../booking/times.ts'
import { extendHold, holdFor, letGo } from '../holding/holds.ts'
import { releaseHolds } from '../holding/release.ts'
import { closeRound } from '../rounds/states.ts'
import { waitListFor } from './listed.ts'
import { ownWaitFor } from './own.ts'
import type { Wishes } from './schema.ts'
import { joinWait, leaveWait } from './waits.ts'

const world = await openWorld()
const CLOCKS = ['15:00', '15:25', '15:50', '16:15', '16:40']
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['wen']],
    ['mateo', 1, ['wen']],
    ['ines-f', 1, ['wen']],
    ['finn', 1, ['wen']],
    ['uma', 1, ['wen']],
    ['iris', 1, ['wen']],
  ],
})
const round = roundOf()
const full = ['finn', 'mateo', 'iris', 'ari', 'uma']

const wish = (kids: [kid: string, home?: number][], more: Partial<Wishes> = {}): Wishes => ({
  meetings: kids.map(([kid, home]) => meetingOf(kid, home)),
  ...{ together: false, from_at: '', until_at: '', days: [], spoken_by: '', ...more },
})
const join = (who: string, kids: [kid: string, home?: number][], more: Partial<Wishes> = {}) =>
  world.as(who, async ctx => joinWait(ctx, await ownWaitFor(ctx, round), wish(kids, more)))
const leave = (who: string) => world.as(who, async ctx => leaveWait(ctx, await ownWaitFor(ctx, round)))
const view = (who: string) => world.as(who, ctx => ownWaitFor(ctx, round))
/** What this one is asked for now: child and clock. */
const offered = async (who: string) =>
  (await view(who)).offer?.times.map(({ start }) => start.slice(11)) ?? null
const cancel = (kid: string, home?: number) =>
  world.as('ines', ctx => cancelMeeting(ctx, meetingOf(kid, home), round))
const place = (kid: string, clock: string, home?: number) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
const decline = (who: string) => world.as(who, async ctx => letGo(ctx, (await holdFor(ctx, round))!))
const confirm = (who: string) => world.as(who, async ctx => confirmHold(ctx, (await holdFor(ctx, round))!))
const minutes = (n: number) => {
  world.now = world.now.add({ minutes: n })
}
const release = () => world.as(null, ctx => releaseHolds(ctx, round))
const rows = <T extends 'waits' | 'offers' | 'holds'>(table: T) =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom(table as 'waits')
      .selectAll()
      .execute(),
  )
const told = () =>
  inOak(world.house.db, tx =>
    tx.selectFrom('facts').select('payload').where('kind', '=', 'timeOffered').execute(),
  )

test('Three families wait for a full round, and hear of nothing', async () => {
  for (const [n, kid] of full.entries()) await place(kid, CLOCKS[n]!)
  await join('rosa', [['leo'], ['ana']], { from_at: '15:30' })
  minutes(1)
  await join('mark', [['ari', 2]])
  minutes(1)
  await join('lucia', [['ines-f']])
  expect(await Promise.all(['rosa', 'mark', 'lucia'].map(offered))).toEqual([null, null, null])
})

test('What is freed is offered to the first whom it suits, and is free for nobody else', async () => {
  await cancel('finn')
  expect(await Promise.all(['rosa', 'mark', 'lucia'].map(offered))).toEqual([null, ['15:00'], null])
  await cancel('iris')
  expect(await Promise.all(['rosa', 'mark', 'lucia'].map(offered))).toEqual([['15:50'], ['15:00'], null])
  await expect(place('iris', '15:50')).rejects.toMatchObject({ code: 'conferences.conflicts' })
  const own = { meeting: meetingOf('finn'), start: at('15:00') }
  await expect(world.as('uma-mother', ctx => bookTimes(ctx, round, [own]))).rejects.toMatchObject({
    code: 'conferences.timeTaken',
  })
  expect(await told()).toHaveLength(2)
})

test('Whoever needs longer to answer gets half an hour more, and the list says so', async () => {
  const before = (await world.as('mark', ctx => holdFor(ctx, round)))!
  const until = await world.as('mark', ctx => extendHold(ctx, before))
  expect(until.since(before.until).total('minutes')).toBe(30)
  const { held_until, until_at } = (await view('mark')).offer!
  expect([held_until, until_at].map(one => Temporal.Instant.from(one).equals(until))).toEqual([true, true])
})

test('Whoever declines keeps its place, is not asked again for that start, and the next is asked', async () => {
  await decline('mark')
  expect(await Promise.all(['rosa', 'mark', 'lucia'].map(offered))).toEqual([['15:50'], null, ['15:00']])
  await cancel('mateo')
  expect(await offered('mark')).toEqual(['15:25'])
})

test('Whoever books what was offered is asked for the next child, and leaves the list with the last', async () => {
  await confirm('mark')
  expect((await view('mark')).wait).toBeNull()
  expect((await rows('waits')).filter(row => row.guardian_id === person('mark'))).toMatchObject([
    { ended_as: 'booked' },
  ])
  await confirm('rosa')
  expect((await view('rosa')).wait?.meetings).toHaveLength(1)
  await cancel('ari')
  expect(await offered('rosa')).toEqual(['16:15'])
})

test('Whoever lets an offer pass goes to the end, and after the second is asked no more', async () => {
  minutes(60 * 4)
  await release()
  // the next in line has let hers pass as well, and nobody is asked twice for one start
  expect(await Promise.all(['rosa', 'lucia'].map(offered))).toEqual([null, ['16:15']])
  minutes(60 * 18)
  await release()
  expect(await view('lucia')).toMatchObject({ wait: null, tired: true })
  expect(await rows('holds')).toEqual([])
  await cancel('uma')
  expect(await offered('rosa')).toEqual(['16:40'])
  await leave('rosa')
  expect(await rows('holds')).toEqual([])
})

test('All on one day or none: two are offered together, as close as can be', async () => {
  await place('finn', '15:00')
  await place('ana', '16:15')
  await place('iris', '16:40')
  await cancel('leo')
  await cancel('ana')
  await place('mateo', '15:50')
  await place('uma', '16:15')
  await join('rosa', [['leo'], ['ana']], { together: true })
  expect(await offered('rosa')).toBeNull()
  await cancel('iris')
  expect(await offered('rosa')).toBeNull()
  await cancel('uma')
  expect(await offered('rosa')).toEqual(['16:15', '16:40'])
})

test('While a time is kept for somebody its wishes stand, and nobody else has a say in it', async () => {
  await expect(join('rosa', [['leo']])).rejects.toMatchObject({ code: 'conferences.offerOpen' })
  expect((await view('tomas')).offer).toBeNull()
  await expect(world.as('dana', ctx => holdFor(ctx, round))).resolves.toBeUndefined()
})

test('A time is given again after the round was closed, and booked', async () => {
  await world.as('ines', ctx => closeRound(ctx, round))
  await expect(join('lucia', [['ines-f']])).rejects.toMatchObject({ code: 'conferences.roundClosed' })
  await decline('rosa')
  expect(await offered('rosa')).toBeNull()
  await cancel('mateo')
  await cancel('finn')
  // 15:00 and 15:50 are free now; 15:25 is not, and together means on one day
  expect(await offered('rosa')).toEqual(['15:00', '15:50'])
  await confirm('rosa')
  expect((await view('rosa')).meetings.every(({ placed }) => placed)).toBe(true)
  expect(await rows('holds')).toEqual([])
})

describe('Whoever has a time waits for a better one', () => {
  const [TUE, WED] = ['2026-11-10', '2026-11-11']
  const winter = roundOf('winter')
  const own = (kid: string) => meetingOf(kid, 1, 'winter')
  const give = (kid: string, start: string) => world.as('ines', ctx => placeMeeting(ctx, own(kid), start))
  const ask = (more: Partial<Wishes>) =>
    world.as('june', async ctx =>
      joinWait(ctx, await ownWaitFor(ctx, winter), { ...wish([]), meetings: [own('iris')], ...more }),
    )
  const look = () => world.as('june', ctx => ownWaitFor(ctx, winter))
  const standing = async () => (await look()).meetings[0]!.given

  test('and says what would be better', async () => {
    await addRound(world, {
      name: 'winter',
      days: { [TUE]: ['15:00', '15:50'], [WED]: ['15:00', '15:50'] },
      educators: { tomas: null },
      states: ['opened', 'planned', 'published'],
      meetings: [
        ['iris', 1, ['tomas']],
        ['obi', 1, ['tomas']],
        ['mateo', 1, ['tomas']],
      ],
    })
    await give('iris', at('15:00', TUE))
    await give('obi', at('15:00', WED))
    await give('mateo', at('15:25', WED))
    await expect(ask({})).rejects.toMatchObject({ problems: { from_at: { key: 'waits.invalid.better' } } })
    expect(await ask({ days: [WED] })).toEqual({ kept: false })
    expect((await look()).wait).toMatchObject({ days: [WED], meetings: [{ instead: at('15:00', TUE) }] })
  })

  test('is asked for such a one, keeps its own until then, and is moved once it says yes', async () => {
    await world.as('ines', ctx => cancelMeeting(ctx, own('obi'), winter))
    expect((await look()).offer?.times).toEqual([{ meeting: own('iris'), start: at('15:00', WED) }])
    expect(await standing()).toBe(at('15:00', TUE))
    await world.as('june', async ctx => confirmHold(ctx, (await holdFor(ctx, winter))!))
    expect(await standing()).toBe(at('15:00', WED))
    expect((await look()).wait).toBeNull()
  })

  test('waits no more once the school keeps its time', async () => {
    await ask({ days: [TUE], from_at: '15:20' }) // it is free, and kept at once
    expect((await look()).offer?.times).toEqual([{ meeting: own('iris'), start: at('15:25', TUE) }])
    const kept = await world.as('june', ctx => holdFor(ctx, winter))
    await world.as('ines', ctx => lockMeeting(ctx, own('iris'), true))
    await expect(world.as('june', ctx => confirmHold(ctx, kept!))).rejects.toMatchObject({
      code: 'conferences.kept',
    })
    await expect(ask({ days: [TUE] })).rejects.toMatchObject({ code: 'conferences.hasTime' })
    expect(await standing()).toBe(at('15:00', WED))
  })
})

test('Whoever books another time leaves the list at once, and is not asked when that time is free again', async () => {
  const THU = '2026-11-12'
  const spring = roundOf('spring')
  const own = meetingOf('iris', 1, 'spring')
  await addRound(world, {
    name: 'spring',
    days: { [THU]: ['15:00', '15:50'] },
    educators: { tomas: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['iris', 1, ['tomas']]],
  })
  const look = () => world.as('june', ctx => ownWaitFor(ctx, spring))
  const wishes = { ...wish([], { from_at: '15:40' }), meetings: [own] }
  await world.as('june', async ctx => joinWait(ctx, await ownWaitFor(ctx, spring), wishes))
  expect((await world.as('ines', ctx => waitListFor(ctx, spring))).waits).toHaveLength(1)
  const pick = { meeting: own, start: at('15:00', THU) }
  await world.as('june', ctx => bookTimes(ctx, spring, [pick]))
  expect((await world.as('ines', ctx => waitListFor(ctx, spring))).waits).toEqual([])
  await world.as('june', ctx => cancelOwnMeeting(ctx, own))
  expect(await look()).toMatchObject({ wait: null, offer: null, tired: false })
})
