import { afterAll, expect, test } from 'vitest'
import { freeTimes } from '../../src/domain/conferences/booking/free.ts'
import { ownCaseFor } from '../../src/domain/conferences/booking/own-case.ts'
import { cancelOwnMeeting, moveOwnMeeting } from '../../src/domain/conferences/booking/own-changes.ts'
import { startPlan } from '../../src/domain/conferences/planning/planning.ts'
import { makeFeed } from '../../src/domain/notifications/feeds.ts'
import { announce } from '../../src/platform/outbox.ts'
import { openMailSink } from '../support/mail-sink.ts'
import { officeOf, publish, sendDue, tellFacts, wait } from '../support/office.ts'
import { recordProof } from '../support/proof.ts'
import { addAnswer, addRound, at, DAY, inOak, meetingOf, person } from '../support/rounds.ts'
import { openWorld } from '../world.ts'
import { crawl } from './crawl.ts'
import { first, type Home, linksIn, NOTES, second, whenAndWhere, wordsOf } from './homes.ts'

const world = await openWorld()
world.house.demo = false // its bar names the whole cast on every page
const sink = await openMailSink()
afterAll(() => sink.close())
const office = officeOf(world, sink)
const round = await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft', 'Workshop'],
  educators: { ines: 'Loft', wen: null },
  meetings: [
    ['mia', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mai', 1, ['wen']],
  ],
})
const feeds = { dana: '', mark: '' }
for (const who of ['dana', 'mark'] as const)
  feeds[who] = `/s/oakgrove/feeds/${await world.as(who, ctx => makeFeed(ctx, 'Telephone'))}.ics`

const counts = { pages: 0, leaks: 0 }

/** All that somebody of a home has: its pages from the first on, its mails and their links, its calendar. */
async function everythingOf(home: Home): Promise<Map<string, string>> {
  const mails = sink.mails.filter(({ to }) => to.some(address => home.mails.includes(address))).map(wordsOf)
  const starts = ['/s/oakgrove', feeds[home.who as 'dana'], ...mails.flatMap(linksIn)]
  const all = await crawl(world, home.who, starts)
  mails.forEach((words, n) => {
    all.set(`mail ${n + 1}`, words)
  })
  return all
}

/** Looks through all of one home's for the other, also at the addresses that only the other was ever given. */
async function leaksOf(
  mine: Map<string, string>,
  me: Home,
  other: Home,
  theirs: Map<string, string>,
  home: number,
) {
  const canaries = [...other.canaries, ...(await whenAndWhere(world, home))]
  const closed = [...theirs.keys()].filter(path => path.startsWith('/') && !/\/([tm]|feeds)\//.test(path))
  for (const path of closed)
    if (!mine.has(path)) mine.set(path, await (await world.visit(me.who, path)).text())
  counts.pages += mine.size
  return [...mine].flatMap(([place, text]) =>
    canaries.filter(canary => canary.test(text)).map(canary => `${me.who} finds ${canary} in ${place}`),
  )
}

const move = async (who: string, home: number) => {
  const meeting = meetingOf('ari', home)
  const { known } = await world.as(who, ctx => ownCaseFor(ctx, meeting))
  const free = freeTimes(known)
  await world.as(who, ctx => moveOwnMeeting(ctx, meeting, free.at(-1)!.start))
}
const cancel = (who: string, home: number) =>
  world.as(who, ctx => cancelOwnMeeting(ctx, meetingOf('ari', home)))

test.each([
  { state: 'asked', reach: () => world.as('ines', ctx => announce(ctx, 'timesAsked', { round })) },
  {
    state: 'answered',
    async reach() {
      await addAnswer(world, 'dana', { times: { [at('15:00')]: 'preferred', [at('15:25')]: 'possible' } })
      await addAnswer(world, 'mark', {
        times: { [at('16:15')]: 'preferred', [at('16:40')]: 'possible' },
        mode: 'video',
      })
      for (const who of ['dana', 'mark'] as const)
        await inOak(world.house.db, tx =>
          tx
            .updateTable('answers')
            .set({ note: NOTES[who] })
            .where('guardian_id', '=', person(who))
            .execute(),
        )
    },
  },
  { state: 'planned', reach: () => world.as('ines', ctx => startPlan(ctx, round)) },
  { state: 'published', reach: () => publish(world) },
  { state: 'moved by the second home', reach: () => move('mark', 2) },
  { state: 'moved by the first home', reach: () => move('dana', 1) },
  { state: 'cancelled by the second home', reach: () => cancel('mark', 2) },
  { state: 'cancelled by the first home', reach: () => cancel('dana', 1) },
])('Neither home finds anything of the other when the round is $state', async ({ reach }) => {
  await reach()
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
  await sendDue(world, office)
  const [hers, his] = [await everythingOf(first), await everythingOf(second)]
  const leaks = [
    ...(await leaksOf(new Map(hers), first, second, his, 2)),
    ...(await leaksOf(new Map(his), second, first, hers, 1)),
  ]
  counts.leaks += leaks.length
  recordProof('T1', 'twin', counts)
  expect(leaks).toEqual([])
})

test('The search is not blind: each home finds itself, and the mails and files were there', async () => {
  for (const [home, n] of [
    [first, 1],
    [second, 2],
  ] as const) {
    const all = [...(await everythingOf(home))]
    const found = home.canaries.filter(canary => all.some(([, text]) => canary.test(text)))
    expect(found.length, home.who).toBeGreaterThan(4)
    expect((await whenAndWhere(world, n)).length).toBeGreaterThan(1)
    expect(all.filter(([place]) => place.startsWith('mail')).length).toBeGreaterThan(3)
    expect(all.some(([, text]) => text.includes('BEGIN:VCALENDAR'))).toBe(true)
    expect(all.length).toBeGreaterThan(12)
  }
  expect(world.problems).toEqual([])
})
