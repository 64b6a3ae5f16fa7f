import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noticesTo, officeOf, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { idFor } from '../../platform/ids.ts'
import { placeMeeting } from '../conferences/booking/bookings.ts'
import { moveOwnMeeting } from '../conferences/booking/own-changes.ts'
import { offerAnew, takeBackAnew } from '../conferences/held/anew.ts'
import { noteEnd } from '../conferences/held/ends.ts'
import { nudgeHomes } from '../conferences/held/nudges.ts'
import { receiversOf } from '../people/receivers.ts'
import { letterText } from './letter-text.ts'
import { addressIn, noticeLetter } from './notice-mail.ts'

const world = await openWorld()
const office = officeOf(world)
const LATER = '2026-10-21'
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'], [LATER]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mateo', 1, ['wen']],
    ['leo', 1, ['wen']],
    ['uma', 1, ['wen']],
  ],
})
for (const [kid, home, clock] of [
  ['ari', 1, '15:00'],
  ['ari', 2, '15:25'],
  ['mateo', 1, '15:50'],
] as const)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
await tellFacts(world, office)
world.now = Temporal.PlainDateTime.from(`${DAY}T16:10`).toZonedDateTime('America/New_York').toInstant()

const missed = async (kid: string, home: number, went: 'home_away' | 'home_silent' | 'school_away') => {
  const said = { went, began: '', ended: '', came: new Map() }
  await world.as('wen', ctx => noteEnd(ctx, meetingOf(kid, home), said))
  await world.as('wen', ctx => offerAnew(ctx, meetingOf(kid, home)))
  await tellFacts(world, office)
}
const of = async (who: string, kind: string) =>
  (await noticesTo(world, who)).filter(notice => notice.kind === kind)
const text = (who: string, kind: string) =>
  world.as(null, async ctx => {
    const [notice] = await of(who, kind)
    const to = (await receiversOf(ctx, [person(who)])).get(person(who))!
    return letterText(noticeLetter(ctx, world.house, to, notice!, notice!.data))
  })

test('A home that could not come is told kindly, in its language, with a link that chooses', async () => {
  await missed('mateo', 1, 'home_away')
  const letter = await text('lucia', 'newTimeOffered')
  expect(letter).toContain('porque usted no pudo venir. Puede pasar.')
  expect(letter).toMatch(/\/s\/oakgrove\/m\/[\w-]+\/time/)
  expect(letter).not.toMatch(/3:50|15:50|ausent|falt/)
})

test('Where the school could not, it says that it is sorry; the other home hears nothing of it', async () => {
  const before = (await noticesTo(world, 'dana')).length
  await missed('ari', 2, 'school_away')
  expect(await text('mark', 'newTimeOffered')).toContain('We are sorry')
  expect((await noticesTo(world, 'dana')).length).toBe(before)
  for (const who of ['wen', 'ines']) expect(await of(who, 'newTimeOffered'), who).toEqual([])
})

test('Its link opens the free times, and the family chooses one', async () => {
  const [notice] = await of('mark', 'newTimeOffered')
  const address = addressIn({ school: { slug: 'oakgrove' } as never }, world.house)(
    'meeting',
    notice!.data.meetings[0]!.link!,
  )
  const path = `${new URL(address!).pathname}/time`
  expect((await world.visit(null, path)).status).toBe(200)
  await world.as('mark', ctx => moveOwnMeeting(ctx, meetingOf('ari', 2), at('15:00', LATER)))
})

test('An offer that is taken back within its seconds is told to nobody', async () => {
  await missed('ari', 1, 'home_away')
  await world.as('wen', ctx => takeBackAnew(ctx, meetingOf('ari', 1)))
  wait(world, { seconds: 11 })
  await sendDue(world, office)
  expect(await of('dana', 'newTimeOffered')).toMatchObject([{ state: 'withdrawn', fault: 'changed' }])
  expect(await of('lucia', 'newTimeOffered')).toMatchObject([{ state: 'shown' }])
})

test('A nudge names the children without a time, with one link to choose for all', async () => {
  await world.as('wen', ctx => nudgeHomes(ctx, roundOf()))
  await tellFacts(world, office)
  const letter = await text('rosa', 'nudge')
  expect(letter).toContain('hablar de')
  expect(letter).toMatch(/\/s\/oakgrove\/b\/[\w-]+/)
  for (const who of ['dana', 'mark', 'victor']) expect(await of(who, 'nudge'), who).toEqual([])
})

test('A restriction that is entered while a nudge waits takes it back before it leaves', async () => {
  await inOak(world.house.db, tx =>
    tx
      .insertInto('restrictions')
      .values({
        ...{ school_id: idFor('school', 'oakgrove'), id: idFor('restriction', 'leo') },
        ...{ guardian_id: person('rosa'), child_id: person('leo'), scope: 'everything' },
        ...{ from_on: '2026-10-01', until_on: null, document: 'order', author_id: person('ines') },
        ...{ entered_at: world.now.toString(), lifted_at: null, lifted_by: null },
      })
      .execute(),
  )
  await sendDue(world, office)
  expect(await of('rosa', 'nudge')).toMatchObject([{ state: 'withdrawn', fault: 'withheld' }])
})

test('A home of which no word came is told nothing of that, and wished well', async () => {
  world.now = Temporal.PlainDateTime.from(`${LATER}T15:20`).toZonedDateTime('America/New_York').toInstant()
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('uma'), at('15:50', LATER)))
  await tellFacts(world, office)
  world.now = world.now.add({ minutes: 45 })
  await missed('uma', 1, 'home_silent')
  const letter = await text('uma-mother', 'newTimeOffered')
  expect(letter).toContain('We hope all is well with you')
  expect(letter).not.toMatch(/word|silent|could not come/)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
