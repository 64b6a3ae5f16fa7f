import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { moveOwnMeeting } from '../../src/domain/conferences/booking/own-changes.ts'
import { bookTimes } from '../../src/domain/conferences/booking/times.ts'
import { holdTimes } from '../../src/domain/conferences/holding/holds.ts'
import { makeLink, revokeLinksOf, tokenOf } from '../../src/domain/links/links.ts'
import { leave } from '../../src/domain/people/leaving.ts'
import { enterRestriction } from '../../src/domain/people/restrictions.ts'
import { openLive } from '../../src/platform/live/live.ts'
import { endSession } from '../../src/platform/sessions.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../support/rounds.ts'
import { openStream, quiet, type Stream, soon } from '../support/stream.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
world.house.demo = false
const live = await openLive(world.database.pool.options)
world.house.live = live
afterAll(() => live.close())
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { ines: null, wen: null, tomas: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
    ['uma', 1, ['tomas']],
    ['finn', 2, ['wen']],
  ],
})
for (const [kid, home, clock] of [
  ['mateo', 1, '15:00'],
  ['ari', 1, '15:00'],
  ['ari', 2, '15:50'],
  ['finn', 2, '16:40'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))

const open: Stream[] = []
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.close()
})
async function stream(who: string | null, path: string) {
  const opened = await openStream(world, who, `/s/oakgrove${path}`)
  open.push(opened)
  return opened
}
const board = `/rounds/${roundOf()}/board/live`
const timeOf = (kid: string, home = 1) => `/meetings/${meetingOf(kid, home)}/time/live`
const move = (who: string, kid: string, clock: string, home = 1) =>
  world.as(who, ctx => moveOwnMeeting(ctx, meetingOf(kid, home), at(clock)))
const seen = async (who: string, path: string) =>
  /<live-part [^>]*src="[^"]*\?(seen=[\w-]+)"/.exec(
    await (await world.visit(who, `/s/oakgrove${path}`)).text(),
  )?.[1]

test('The head and a family of the same educator are told once, whoever cannot tell a difference is not', async () => {
  const [head, dana, lucia] = [
    await stream('ines', board),
    await stream('dana', timeOf('ari')),
    await stream('lucia', timeOf('mateo')),
  ]
  expect([head.status, dana.status, lucia.status]).toEqual([200, 200, 200])
  await move('mark', 'ari', '16:15', 2)
  const ms = await soon(() => head.looks === 1 && dana.looks === 1)
  expect(ms).toBeLessThan(800)
  await quiet()
  expect([head.looks, dana.looks, lucia.looks]).toEqual([1, 1, 0])
  expect(head.text.replaceAll(/data: look|:|\s/g, '')).toBe('')
})

test('What one home changes without effect on what is free is told to the other in no way', async () => {
  const [head, dana] = [await stream('ines', board), await stream('dana', timeOf('ari'))]
  const [before] = await inOak(world.house.db, tx =>
    tx
      .updateTable('bookings')
      .set({ mode: 'phone' })
      .where('meeting_id', '=', meetingOf('ari', 2))
      .returning('id')
      .execute(),
  )
  expect(before).toBeDefined()
  await soon(() => head.looks === 1)
  await quiet()
  expect(dana.looks).toBe(0)
})

test('A family that chooses among free times is told of what another one holds, and of its own booking', async () => {
  const choosing = `/rounds/${roundOf()}/booking`
  const [dana, mark] = [await stream('dana', `${choosing}/live`), await stream('mark', `${choosing}/live`)]
  expect([dana.status, mark.status]).toEqual([200, 200])
  const mia = { meeting: meetingOf('mia'), start: at('16:15') }
  await world.as('dana', ctx => holdTimes(ctx, roundOf(), [mia]))
  await soon(() => dana.looks === 1)
  await world.as('dana', ctx => bookTimes(ctx, roundOf(), [mia]))
  await soon(() => dana.looks === 2)
  await quiet()
  expect(mark.looks).toBe(0)
})

test('A page that shows already what is so is told nothing; one that is behind, at once', async () => {
  const mark = await seen('dana', `/meetings/${meetingOf('ari')}/time`)
  expect(mark).toMatch(/^seen=/)
  const still = await stream('dana', `${timeOf('ari')}?${mark}`)
  await quiet()
  expect(still.looks).toBe(0)
  await still.close()
  await move('mark', 'ari', '15:25', 2)
  const late = await stream('dana', `${timeOf('ari')}?${mark}`)
  await soon(() => late.looks === 1)
  const boardMark = await seen('ines', `/rounds/${roundOf()}/board`)
  const head = await stream('ines', `${board}?${boardMark}`)
  await quiet()
  expect(head.looks).toBe(0)
})

test('A transaction that fails tells nobody', async () => {
  const head = await stream('ines', board)
  await expect(
    inOak(world.house.db, async tx => {
      await tx.deleteFrom('bookings').execute()
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await quiet()
  expect(head.looks).toBe(0)
})

test('No more than three pages of one session are told, and one that is closed makes room', async () => {
  const three = [
    await stream('dana', timeOf('ari')),
    await stream('dana', timeOf('ari')),
    await stream('dana', timeOf('mia')),
  ]
  expect(three.map(one => one.status)).toEqual([200, 200, 200])
  expect((await stream('dana', timeOf('ari'))).status).toBe(429)
  expect((await stream('mark', timeOf('ari', 2))).status).toBe(200)
  await three[0]!.close()
  expect((await stream('dana', timeOf('ari'))).status).toBe(200)
})

test('Who may not see the page has no stream of it', async () => {
  expect((await stream('dana', board)).status).toBe(404)
  expect((await stream('mark', timeOf('ari', 1))).status).toBe(404)
  expect((await stream(null, board)).status).toBe(303)
})

const linkTo = async (who: string, meeting: string, seconds = 3600) => {
  const id = await world.as('ines', ctx =>
    makeLink(ctx, world.house.signer, {
      ...{ person: person(who), purpose: 'meeting', round: roundOf(), meeting },
      expires: world.now.add({ seconds }),
    }),
  )
  return `/m/${tokenOf(world.house.signer, id)}/time/live`
}

test('A restriction that is entered ends the page of whom it is about within a second', async () => {
  const path = await linkTo('victor', meetingOf('finn', 2))
  const [link, session] = [await stream(null, path), await stream('victor', timeOf('finn', 2))]
  expect([link.status, session.status]).toEqual([200, 200])
  await world.as('ines', ctx =>
    enterRestriction(ctx, person('finn'), {
      ...{ guardian: person('victor'), scope: 'everything', document: 'order' },
      ...{ from_on: '2026-10-01', last_day: '' },
    }),
  )
  expect(await soon(() => link.ended && session.ended)).toBeLessThan(1000)
  expect([link.looks, session.looks]).toEqual([1, 1])
})

test('A link that is revoked ends its pages within a second, and nobody else’s', async () => {
  const lucia = await stream(null, await linkTo('lucia', meetingOf('mateo')))
  const dana = await stream(null, await linkTo('dana', meetingOf('ari')))
  await world.as('ines', ctx => revokeLinksOf(ctx, person('lucia')))
  await soon(() => lucia.ended)
  expect(dana.ended).toBe(false)
})

test('Signing out on another device, leaving, and a link’s last minute end pages within a second', async () => {
  const [mark, karim] = [await stream('mark', timeOf('ari', 2)), await stream('ines', board)]
  const token = (await world.cookieOf('mark')).split('=')[1]!
  await endSession(world.house.db, token, world.now)
  await soon(() => mark.ended)
  expect(karim.ended).toBe(false)
  const petra = await stream('petra', timeOf('ari', 2))
  await world.as('ines', ctx => leave(ctx, person('petra')))
  await soon(() => petra.ended)
  const short = await stream(null, await linkTo('dana', meetingOf('ari'), 1))
  world.now = world.now.add({ seconds: 1 })
  expect(short.ended).toBe(false)
  await soon(() => short.ended, 2000)
})

test('A broken connection is opened again, and then everybody looks', async () => {
  const head = await stream('ines', board)
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'",
  )
  await move('dana', 'ari', '15:50')
  await soon(() => head.looks === 1, 3000)
  await move('dana', 'ari', '15:00')
  await soon(() => head.looks === 2)
  await owner.end()
})

test('Without anybody who listens a page is answered at once, and asks again by itself', async () => {
  world.house.live = null
  const mark = await seen('dana', `/meetings/${meetingOf('ari')}/time`)
  const same = await stream('dana', `${timeOf('ari')}?${mark}`)
  await soon(() => same.ended)
  expect([same.looks, same.text.includes('retry: 15000')]).toEqual([0, true])
  const other = await stream('dana', `${timeOf('ari')}?seen=something`)
  await soon(() => other.ended)
  expect(other.looks).toBe(1)
  world.house.live = live
})

test('A house that closes ends every page at once', async () => {
  const [head, dana] = [await stream('ines', board), await stream('dana', timeOf('ari'))]
  await live.close()
  await soon(() => head.ended && dana.ended, 200)
  expect((await stream('dana', timeOf('ari'))).status).toBe(429)
  expect(world.problems).toEqual([])
})
