import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { groupId, OAK, partyId } from '../../demo/personas.ts'
import type { Role } from '../../platform/ctx.ts'
import { idFor, newId } from '../../platform/ids.ts'
import { placeMeeting } from './booking/bookings.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft'],
  educators: { ines: 'Loft', tomas: null, wen: null, victor: null },
  interpreters: ['salma'],
  meetings: [
    ['uma', 1, ['tomas']],
    ['uma', 2, ['victor']],
    ['finn', 1, ['wen']],
    ['finn', 2, ['wen']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['mia', 1, ['ines']],
    ['noor', 1, ['tomas']],
  ],
})
const place = (kid: string, home: number, clock: string) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
const school_id = idFor('school', OAK)
const from = { from_on: '2026-01-01', until_on: null }
await inOak(world.house.db, async tx => {
  const held: [string, Role][] = [
    ['victor', 'aide'],
    ['mark', 'aide'],
  ]
  for (const [who, role] of held)
    await tx
      .insertInto('memberships')
      .values({ school_id, id: newId(), person_id: person(who), role, ...from })
      .execute()
  await tx
    .updateTable('party_guardians')
    .set({ until_on: '2026-10-01' })
    .where('guardian_id', '=', person('mark'))
    .where('party_id', '=', partyId(OAK, 'ari', 2))
    .execute()
  const groups: [string, string][] = [
    ['mark', 'seedlings'],
    ['mark', 'canopy'],
    ['mark', 'saplings'],
  ]
  const members = groups.map(([who, group]) => ({
    ...{ school_id, group_id: groupId(OAK, group), person_id: person(who), part: 'aide' as const },
    ...{ id: newId(), ...from },
  }))
  await tx.insertInto('group_members').values(members).execute()
})
// Victor holds one of them, as somebody who works here
await place('uma', 1, '15:00')
await place('uma', 2, '15:25')
await place('finn', 2, '15:00')
await place('ari', 1, '15:25')
await place('noor', 1, '15:50')
const round = `/s/oakgrove/rounds/${roundOf()}`
const main = async (who: string, path: string) => {
  const answer = await world.visit(who, path)
  expect([who, path, answer.status]).toEqual([who, path, 200])
  return (await answer.text()).replace(/<form class="eyes-bar".*?<\/form>/s, '')
}

test('A guardian from whom a child is withheld finds nothing of it on the board as staff', async () => {
  const board = await main('victor', `${round}/board`)
  expect(board).toContain('Taken')
  for (const name of ['Uma', 'Clara', 'Ari', 'Noor']) expect(board).not.toContain(name)
  expect(board).toContain('Finn')
  const head = await main('ines', `${round}/board`)
  for (const name of ['Uma', 'Clara', 'Ari', 'Noor', 'Finn']) expect(head).toContain(name)
})

test('A former guardian finds neither the child nor the other home’s other children', async () => {
  for (const path of [`${round}/board`, round]) {
    const page = await main('mark', path)
    for (const name of ['Ari', 'Mia', 'Dana'])
      expect([path, name, page.includes(name)]).toEqual([path, name, false])
  }
  const board = await main('mark', `${round}/board`)
  expect(board).toContain('Taken')
  expect(board).toContain('Noor')
})

test('The sheet of an own day leaves out what the board veils', async () => {
  expect(await main('victor', `${round}/days/${person('victor')}`)).not.toContain('Uma')
  expect(await main('ines', `${round}/days/${person('victor')}`)).toContain('Uma')
  expect(await main('tomas', `${round}/days/${person('tomas')}`)).toContain('Uma')
})
