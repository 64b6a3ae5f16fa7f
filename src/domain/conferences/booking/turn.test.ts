import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addAnswer,
  addRound,
  at,
  DAY,
  inOak,
  meetingOf,
  person,
  roundOf,
} from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { idFor, newKey } from '../../../platform/ids.ts'
import { holdTimes } from '../holding/holds.ts'

const world = await openWorld()
const path = `/s/oakgrove/rounds/${roundOf()}/booking`
const round = {
  days: { [DAY]: ['15:00', '17:00'] as [string, string] },
  educators: { wen: null, tomas: null },
  states: ['opened' as const, 'published' as const],
}

beforeAll(async () => {
  await addRound(world, {
    ...round,
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['tomas']],
      ['iris', 1, ['wen']],
    ],
  })
  await addRound(world, { ...round, name: 'other', meetings: [['ari', 2, ['tomas']]] })
  for (const who of ['dana', 'mark', 'petra']) await addAnswer(world, who, { student: true })
})
beforeEach(() =>
  inOak(world.house.db, async tx => {
    for (const table of ['bookings', 'holds', 'booking_stages'] as const) await tx.deleteFrom(table).execute()
  }),
)

test('Two homes that ask for one time of their child in one moment both get it', async () => {
  for (let n = 0; n < 12; n++) {
    const start = at(['15:00', '15:25', '15:50', '16:15'][n % 4]!)
    const asked = await Promise.all(
      (['dana', 'mark'] as const).map((who, home) =>
        world.visit(who, `${path}/holds`, { time: `${meetingOf('ari', home + 1)}@${start}`, key: newKey() }),
      ),
    )
    expect(asked.map(answer => answer.status)).toEqual([200, 200])
    for (const who of ['dana', 'mark']) await world.visit(who, `${path}/hold/release`, { key: newKey() })
  }
})

test('What one home held in another round, and is over, refuses the other home nothing', async () => {
  const now = world.now
  await world.as('dana', ctx =>
    holdTimes(ctx, roundOf(), [{ meeting: meetingOf('ari'), start: at('16:15') }]),
  )
  world.now = now.add({ minutes: 2, seconds: 1 })
  const pick = { meeting: meetingOf('ari', 2, 'other'), start: at('16:15') }
  const hold = await world.as('mark', ctx => holdTimes(ctx, roundOf('other'), [pick]))
  expect(hold.times.map(time => time.starts_wall)).toEqual([at('16:15')])
  world.now = now
})

test('By no page a family books before its turn', async () => {
  const by = { set_by: person('ines'), set_at: world.now.toString(), round_id: roundOf() }
  const school_id = idFor('school', 'oakgrove')
  const stages = [
    { stage: 'first' as const, opens_at: world.now.subtract({ hours: 1 }).toString() },
    { stage: 'all' as const, opens_at: world.now.add({ hours: 48 }).toString() },
  ]
  await inOak(world.house.db, tx =>
    tx
      .insertInto('booking_stages')
      .values(stages.map(one => ({ ...by, ...one, school_id })))
      .execute(),
  )
  const own = await world.visit('june', `/s/oakgrove/meetings/${meetingOf('iris')}/time`, {
    start: at('16:15'),
    key: newKey(),
  })
  const page = await world.visit('june', path, { time: `${meetingOf('iris')}@${at('16:15')}`, key: newKey() })
  expect([own.status, page.status]).toEqual([409, 409])
  expect(await inOak(world.house.db, tx => tx.selectFrom('bookings').selectAll().execute())).toEqual([])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
