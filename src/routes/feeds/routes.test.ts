import { expect, test } from 'vitest'
import { calendarFaults, calendarLines } from '../../../test/support/ical-check.ts'
import { publish, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { cancelMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { joinFromAfar } from '../../domain/conferences/calls/joining.ts'
import { feedsFor } from '../../domain/notifications/feeds.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft'],
  educators: { ines: 'Loft', tomas: null, wen: null },
  interpreters: ['salma'],
  meetings: [
    ['noor', 1, ['tomas']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
    ['finn', 2, ['wen']],
  ],
})
const place = (kid: string, clock: string, home = 1) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
await place('noor', '15:00')
await place('ari', '15:25')
await place('ari', '16:15', 2)
await place('mia', '15:50')
await place('finn', '16:40', 2)

const key = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
async function makeFeed(who: string, device: string, n = 1): Promise<string> {
  const made = await world.visit(who, '/s/oakgrove/me/feeds', { device, key: key(n) })
  expect(made.status).toBe(303)
  const cookies = made.headers.getSetCookie().map(line => line.split(';')[0]!)
  const headers = { cookie: [await world.cookieOf(who), ...cookies].join('; ') }
  const page = await (
    await world.app.request('http://localhost:4780/s/oakgrove/me/feeds', { headers })
  ).text()
  expect(page).toContain('webcal://')
  return /http:\/\/localhost:4780(\/s\/oakgrove\/feeds\/[\w-]+\.ics)/.exec(page)![1]!
}
const fetched = async (path: string) => {
  const answer = await world.visit(null, path)
  return { status: answer.status, file: await answer.text() }
}
const starts = (file: string) =>
  calendarLines(file)
    .filter(line => line.name === 'DTSTART')
    .map(line => line.value)

test('Before the schedule is published, a feed is right and empty', async () => {
  const { status, file } = await fetched(await makeFeed('dana', 'early', 2))
  expect([status, starts(file)]).toEqual([200, []])
  const devices = async (who: string) => (await world.as(who, feedsFor)).map(feed => feed.device)
  expect([await devices('dana'), await devices('mark')]).toEqual([['early'], []])
})

test('A feed shows the own conferences, with titles that name nobody, and nothing of the other home', async () => {
  await publish(world)
  wait(world, { seconds: 11 })
  const { status, file } = await fetched(await makeFeed('dana', 'My phone', 3))
  expect(status).toBe(200)
  expect(calendarFaults(file)).toEqual([])
  expect(starts(file)).toEqual(['20261020T192500Z', '20261020T195000Z'])
  expect(file).toContain('SUMMARY:Conference (Oak Grove School)')
  for (const canary of ['Ari', 'Mia', 'Levin', 'Mark', 'Petra', 'Dana', '201500Z', 'mailto:', person('mark')])
    expect(file).not.toContain(canary)
  const mark = await fetched(await makeFeed('mark', 'phone', 4))
  expect(starts(mark.file)).toEqual(['20261020T201500Z'])
  for (const canary of ['192500Z', 'Dana', person('dana')]) expect(mark.file).not.toContain(canary)
})

test('Educators and interpreters see what they hold; a grandmother has an empty calendar', async () => {
  expect(starts((await fetched(await makeFeed('wen', 'desk', 5))).file)).toHaveLength(3)
  expect(starts((await fetched(await makeFeed('salma', 'phone', 6))).file)).toEqual(['20261020T190000Z'])
  expect(starts((await fetched(await makeFeed('rose', 'phone', 7))).file)).toEqual([])
})

test('What is cancelled is gone from the feed', async () => {
  const path = await makeFeed('dana', 'tablet', 8)
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('mia')))
  expect(starts((await fetched(path)).file)).toEqual(['20261020T192500Z'])
})

test('Ended, a feed is gone at once; only its owner can end it', async () => {
  const path = await makeFeed('petra', 'old phone', 9)
  const [feed] = await inOak(world.house.db, tx =>
    tx.selectFrom('feeds').select('id').where('person_id', '=', person('petra')).execute(),
  )
  const end = (who: string | null) => world.visit(who, `/s/oakgrove/me/feeds/${feed!.id}/end`, {})
  expect((await end('ines')).status).toBe(404)
  expect((await end('mark')).status).toBe(404)
  expect((await end('joan')).status).toBe(404)
  expect((await fetched(path)).status).toBe(200)
  expect((await end('petra')).status).toBe(303)
  expect((await fetched(path)).status).toBe(404)
})

test('A restriction, and leaving the school, close a feed at once', async () => {
  const victor = await makeFeed('victor', 'phone', 1)
  expect(starts((await fetched(victor)).file)).toEqual(['20261020T204000Z'])
  const change = (set: string) =>
    world.as('ines', async ctx => {
      if (set === 'restrict')
        await ctx.db
          .updateTable('restrictions')
          .set({ child_id: person('finn') })
          .execute()
      else
        await ctx.db
          .updateTable('memberships')
          .set({ until_on: '2026-10-01' })
          .where('person_id', '=', person('victor'))
          .execute()
    })
  await change('restrict')
  expect(starts((await fetched(victor)).file)).toEqual([])
  await change('leave')
  expect((await fetched(victor)).status).toBe(404)
})

test('The address is shown once and kept nowhere; a nameless device is sent back', async () => {
  const path = await makeFeed('lucia', 'phone', 1)
  const again = await (await world.visit('lucia', '/s/oakgrove/me/feeds')).text()
  expect(again).not.toContain(path)
  const rows = await inOak(world.house.db, tx => tx.selectFrom('feeds').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain(/feeds\/([\w-]+)\.ics/.exec(path)![1]!)
  const bad = await world.visit('lucia', '/s/oakgrove/me/feeds', { device: ' ', key: key(2) })
  expect(bad.status).toBe(422)
  expect((await world.visit(null, '/s/oakgrove/me/feeds')).status).toBe(303)
  expect((await world.visit('joan', '/s/oakgrove/me/feeds')).status).toBe(404)
  expect((await fetched(path.replace('oakgrove', 'harborlight'))).status).toBe(404)
  expect((await fetched('/s/oakgrove/feeds/nothing.ics')).status).toBe(404)
  expect(world.problems).toEqual([])
})

test('One’s own conference can be taken as a file, and nobody else’s', async () => {
  const file = (who: string | null, kid: string, home = 1) =>
    world.visit(who, `/s/oakgrove/calendar/${meetingOf(kid, home)}/conference.ics`)
  const own = await file('dana', 'ari')
  expect([own.status, calendarFaults(await own.text())]).toEqual([200, []])
  expect((await file('wen', 'ari', 2)).status).toBe(200)
  for (const [who, kid, home] of [
    ['dana', 'ari', 2],
    ['mark', 'ari', 1],
    ['ines', 'ari', 1],
    ['rose', 'noor', 1],
  ] as const)
    expect((await file(who, kid, home)).status).toBe(404)
  expect((await file('salma', 'noor')).status).toBe(200)
})

test('Whoever joins from elsewhere finds the way in, the others of the home the room', async () => {
  const path = await makeFeed('petra', 'Tablet', 7)
  const [marks, petras] = [await makeFeed('mark', 'Laptop', 8), path]
  const locations = async (feed: string) =>
    calendarLines((await fetched(feed)).file)
      .filter(({ name }) => name === 'LOCATION' || name === 'URL')
      .map(({ value }) => value)
  const before = await locations(marks)
  await world.as('petra', ctx => joinFromAfar(ctx, meetingOf('ari', 2), 'video'))
  expect(await locations(petras)).toEqual(
    expect.arrayContaining(['By video', expect.stringContaining('/call')]),
  )
  expect(await locations(marks)).toEqual(before)
  expect(before.join()).not.toContain('/call')
  await world.as('petra', ctx => joinFromAfar(ctx, meetingOf('ari', 2), null))
  expect(await locations(petras)).toEqual(before)
})
