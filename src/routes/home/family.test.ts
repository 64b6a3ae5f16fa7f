import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { publish, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { beginTalk, closeTalk } from '../../domain/conferences/meeting/course.ts'
import { idFor } from '../../platform/ids.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  educators: { wen: null, ines: null },
  meetings: [
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
  ],
})
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 2), at('15:00')))
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia'), at('15:00')))
await publish(world)
wait(world, { seconds: 11 })
const home = async (who: string) => (await world.visit(who, '/s/oakgrove')).text()

test('A guardian abroad reads the own clock beside the school’s, a neighbour the school’s only', async () => {
  const [mark, dana] = [await home('mark'), await home('dana')]
  expect(mark).toMatch(/3:00.PM/)
  expect(mark).toMatch(/8:00.*8:20.PM.*Western European|8:00.*8:20.PM.*Portugal/)
  expect(dana).toMatch(/3:00.PM/)
  expect(dana).not.toMatch(/8:20.PM/)
  expect(world.problems).toEqual([])
})

const LATER = '2026-11-03'
const stage = (name: 'first' | 'all', opens: string) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('booking_stages')
      .values({
        ...{ school_id: idFor('school', 'oakgrove'), round_id: roundOf('late'), stage: name },
        ...{ opens_at: opens, set_by: person('ines'), set_at: world.now.toString() },
      })
      .execute(),
  )
const until = (instant: string) => {
  world.now = Temporal.Instant.from(instant)
}
const chooses = `/rounds/${roundOf('late')}/booking`

test('Before its stage a home reads when it can choose, in it it chooses, after the last time it reads nothing', async () => {
  await addRound(world, {
    name: 'late',
    days: { [LATER]: ['15:00', '17:00'] },
    educators: { wen: null, ines: null },
    states: ['opened', 'published'],
    meetings: [
      ['obi', 1, ['wen']],
      ['leo', 1, ['wen']],
      ['ana', 1, ['ines']],
    ],
  })
  await stage('first', '2026-10-08T22:00:00Z')
  await stage('all', '2026-10-10T22:00:00Z')
  expect(await home('sam')).toMatch(/You can choose a time from .*October\s10.* 6:00.PM on/)
  expect(await home('tomas')).toMatch(/You can choose a time from .*October\s8.* 6:00.PM on/)
  until('2026-10-09T12:00:00Z')
  expect(await home('sam')).not.toContain(chooses)
  for (const who of ['rosa', 'tomas'])
    expect([who, await home(who)]).toEqual([who, expect.stringContaining(chooses)])
  expect(await countStatements(() => home('tomas'))).toBeLessThanOrEqual(6)
  until('2026-10-11T12:00:00Z')
  expect(await home('sam')).toContain(chooses)
  until(`${LATER}T22:00:00Z`)
  for (const who of ['sam', 'tomas']) expect(await home(who)).not.toContain(chooses)
  expect(world.problems).toEqual([])
})

test('A teacher reads of the own children what every other parent reads', async () => {
  until('2026-10-12T12:00:00Z')
  const page = await home('tomas')
  expect(page).toContain('A conference about Leo and Ana')
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('leo', 1, 'late'), at('15:00', LATER)))
  const then = await home('tomas')
  expect(then).toContain('Conference about Leo')
  expect(then).toContain(`/meetings/${meetingOf('leo', 1, 'late')}`)
  expect(then).toContain('A conference about Ana')
  expect(await home('pia')).not.toContain('A conference about')
})

test('Brothers and sisters are named in the order in which they stand below', async () => {
  const kids = ['ari', 'mia', 'leo', 'ana']
  await addRound(world, {
    name: 'siblings',
    days: { '2026-12-01': ['15:00', '17:00'] },
    educators: { wen: null },
    states: ['opened'],
    meetings: kids.map(kid => [kid, 1, ['wen']]),
  })
  for (const who of ['dana', 'tomas']) {
    const page = await home(who)
    const below = [
      ...page.matchAll(/<h[23] class="card-title"><a href="[^"]*\/children\/[^"]*"><bdi>([^<]*)</g),
    ].map(([, name]) => name)
    expect([who, page]).toEqual([who, expect.stringContaining(`A conference about ${below.join(' and ')}<`)])
  }
})

test('Whoever is a parent of the school and works at it finds what was agreed, as that home does', async () => {
  const meeting = meetingOf('leo', 1, 'late')
  const agreed = `/meetings/${meeting}/summary`
  until(`${LATER}T20:30:00Z`)
  await world.as('wen', ctx => beginTalk(ctx, meeting))
  expect(await home('tomas')).not.toContain(agreed)
  await world.as('wen', ctx => closeTalk(ctx, meeting, 'We read together.'))
  expect(await home('tomas')).toContain(agreed)
  expect(await home('dana')).not.toContain(agreed)
  until('2026-12-20T12:00:00Z')
  expect(await home('tomas')).not.toContain(agreed)
  expect(world.problems).toEqual([])
})
