import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { declineMeeting } from '../../domain/conferences/held/declines.ts'
import { noteEnd } from '../../domain/conferences/held/ends.ts'
import { newKey } from '../../platform/ids.ts'

const MOST = 6
const world = await openWorld()
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, tomas: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['noor', 1, ['tomas']],
    ['mateo', 1, ['wen']],
  ],
})
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 1), at('15:00')))
await world.as('lucia', ctx => declineMeeting(ctx, meetingOf('mateo'), '=HYPERLINK("http://evil")'))

const page = `/s/oakgrove/rounds/${roundOf()}/tracking`
const nudges = `/s/oakgrove/rounds/${roundOf()}/nudges`
const text = async (who: string, path = page) => (await world.visit(who, path)).text()

test('The head sees each home and where it stands, in few statements', async () => {
  const ask = async () => {
    const html = await text('ines')
    for (const shown of ['Has a time', 'No time yet', 'None this time', 'Ask all'])
      expect(html).toContain(shown)
  }
  await ask()
  expect(await countStatements(ask)).toBeLessThanOrEqual(MOST)
})

test('Staff see the homes that they meet or look after, and ask only those', async () => {
  const tomas = await text('tomas')
  expect(tomas).toContain('Noor')
  expect(tomas).not.toMatch(/Ari|Mark|Petra|Dana/)
  for (const who of ['dana', 'mark', 'salma', 'ari', 'joan'])
    for (const path of [page, `${page}.csv`])
      expect([who, (await world.visit(who, path)).status]).toEqual([who, 404])
})

test('The file holds the same and nothing that a spreadsheet would calculate', async () => {
  const answer = await world.visit('ines', `${page}.csv`)
  expect(answer.headers.get('content-type')).toContain('text/csv')
  const file = await answer.text()
  expect(file).toContain('2026-10-20 15:00')
  expect(file).not.toMatch(/(^|,)"?[=+@-]/m)
})

test('One tap asks everybody who has no time; a second one says from when on again', async () => {
  const sent = await world.visit('ines', nudges, { key: newKey() })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, page])
  const after = await text('ines')
  expect(after).toContain('Again from')
  expect(after).not.toContain('Ask all')
  const again = await world.visit('ines', nudges, { key: newKey() })
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('You can ask again from')
})

test('A home is asked by itself too; of others there is no such home', async () => {
  expect((await world.visit('tomas', nudges, { meeting: meetingOf('ari', 2), key: newKey() })).status).toBe(
    404,
  )
  expect((await world.visit('ines', nudges, { meeting: 'x', key: newKey() })).status).toBe(422)
  const rows = await inOak(world.house.db, tx => tx.selectFrom('nudges').select('guardian_id').execute())
  const asked = rows.map(row => row.guardian_id)
  expect(asked).not.toContain(person('dana'))
  expect(asked).not.toContain(person('lucia'))
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

test('A home whose conference did not take place is invited; nobody says that it gets no letters', async () => {
  const name = 'missed'
  const day = '2026-10-08'
  await addRound(world, {
    name,
    days: { [day]: ['15:00', '17:00'] },
    educators: { ines: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['mia', 1, ['ines']]],
  })
  const meeting = meetingOf('mia', 1, name)
  await world.as('ines', ctx => placeMeeting(ctx, meeting, `${day}T15:00`))
  const start = world.now
  world.now = Temporal.Instant.from(`${day}T21:30:00Z`)
  await world.as('ines', ctx =>
    noteEnd(ctx, meeting, { went: 'home_away', came: 'all', began: '', ended: '' }),
  )
  const html = await text('ines', `/s/oakgrove/rounds/${roundOf(name)}/tracking`)
  expect(html).toMatch(/homes\/[^"]*\/invitation"/)
  expect(html).not.toContain('Nobody here gets letters')
  world.now = start
})
