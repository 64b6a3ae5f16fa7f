import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openMailSink } from '../../../test/support/mail-sink.ts'
import { noticesOf, noticesTo, officeOf, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../conferences/booking/bookings.ts'
import { moveDay, undoDayMove } from '../conferences/days/day-move.ts'
import { askForAnother } from '../conferences/days/unfit-decide.ts'

const sink = await openMailSink()
const world = await openWorld()
const office = officeOf(world, sink)
afterAll(async () => {
  office.post!.transport.close()
  await sink.close()
})
const SNOW = '2026-11-03'
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { ines: null, tomas: null, wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ines-f', 1, ['tomas']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
  ],
})
for (const [kid, home, clock] of [
  ['mateo', 1, '15:00'],
  ['ines-f', 1, '15:25'],
  ['ari', 1, '15:00'],
  ['ari', 2, '15:50'],
  ['mia', 1, '15:25'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
const zoneOf = (who: string, zone: string) =>
  inOak(world.house.db, tx => sql`update persons set zone = ${zone} where id = ${person(who)}`.execute(tx))
await zoneOf('mark', 'Pacific/Apia')
await zoneOf('petra', 'Africa/Casablanca')
const work = async () => {
  await tellFacts(world, office)
  wait(world, { seconds: 11 })
  await sendDue(world, office)
}
await work()
await sendDue(world, office)
const move = (from: string, to: string) =>
  world.as('ines', ctx =>
    moveDay(ctx, roundOf(), { from, to, begin: null, educator: null, interpreters: [] }),
  )
const of = async (who: string) => (await noticesTo(world, who)).filter(notice => notice.kind === 'dayMoved')
const mailTo = (who: string) =>
  sink.mails.filter(mail => mail.parsed.to?.[0]?.name?.startsWith(who)).map(mail => mail.parsed)

test('Taken back before it was told, nobody hears of it', async () => {
  sink.mails.length = 0
  const { act } = await move(DAY, SNOW)
  await tellFacts(world, office)
  wait(world, { seconds: 5 })
  await world.as('ines', ctx => undoDayMove(ctx, roundOf(), act))
  await work()
  expect(sink.mails).toEqual([])
  expect(
    new Set((await noticesOf(world)).filter(one => one.kind === 'dayMoved').map(one => one.state)),
  ).toEqual(new Set(['withdrawn']))
})

test('Each family hears of a moved day once, with all of its meetings and when they were', async () => {
  sink.mails.length = 0
  const { act } = await move(DAY, SNOW)
  await work()
  await tellFacts(world, office)
  expect((await of('lucia')).at(-1)?.data.meetings.map(meeting => meeting.before?.start)).toEqual([
    '2026-10-20T19:00:00Z',
    '2026-10-20T19:25:00Z',
  ])
  expect((await of('lucia')).filter(one => one.state === 'sent')).toHaveLength(1)
  expect((await of('dana')).at(-1)?.data.meetings).toHaveLength(2)
  await sendDue(world, office)
  // one letter, and for the second meeting the entry that the letter could not carry
  expect(mailTo('Dana').map(mail => mail.attachments[0]?.method ?? 'none')).toHaveLength(2)
  expect(mailTo('Dana')[0]?.text).toContain('Until now: Tuesday, October\u00a020')
  wait(world, { minutes: 30 })
  sink.mails.length = 0
  await world.as('ines', ctx => undoDayMove(ctx, roundOf(), act))
  await work()
  expect(mailTo('Dana')[0]?.text).toContain('Until now: Tuesday, November\u00a03')
  expect((await of('lucia')).filter(one => one.state === 'sent')).toHaveLength(2)
})

test('Nothing of one home reaches the other, and whoever lives elsewhere reads the own time', async () => {
  sink.mails.length = 0
  await move(DAY, SNOW)
  await work()
  const [dana, mark, petra] = [mailTo('Dana')[0], mailTo('Mark')[0], mailTo('Petra')[0]]
  expect(dana?.text).not.toMatch(/Mark|Petra|3:50/)
  expect(mark?.text).not.toMatch(/Dana|3:00|9:00/)
  // 15:50 in New York is 20:50 UTC after the clocks went back: the next morning in Apia, the same evening in Casablanca
  expect(mark?.text).toMatch(/Wednesday, November\s4, 2026, 9:50/)
  expect(mark?.text).toMatch(/Until now: .*October\s21/)
  expect(petra?.text).toMatch(/Your time: Tuesday, November\s3, 2026, 8:50/)
})

test('A family is asked to choose another time only of a meeting that no longer fits', async () => {
  await expect(world.as('ines', ctx => askForAnother(ctx, roundOf(), meetingOf('mia')))).rejects.toThrow(
    'conferences.fitsAgain',
  )
  await inOak(world.house.db, tx =>
    tx.deleteFrom('staff_hours').where('person_id', '=', person('wen')).execute(),
  )
  await world.as('ines', ctx => askForAnother(ctx, roundOf(), meetingOf('ari', 2)))
  await sendDue(world, office)
  sink.mails.length = 0
  await work()
  expect(sink.mails.map(mail => mail.parsed.to?.[0]?.name).sort()).toEqual(['Mark Levin', 'Petra Holt'])
  expect(mailTo('Mark')[0]?.text).toMatch(/\/s\/oakgrove\/m\//)
  expect(mailTo('Mark')[0]?.attachments).toEqual([])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
