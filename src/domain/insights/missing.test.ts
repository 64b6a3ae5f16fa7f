import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { applied } from '../../../test/support/imports.ts'
import { loopOf, staffOwner } from '../../../test/support/loop.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../conferences/booking/bookings.ts'
import { openingFor, say } from '../voice/saying.ts'
import { missingFor } from './missing.ts'

const world = await openWorld()
const missing = (who: string) => world.as(who, missingFor)
const silent = async (who: string) => (await missing(who)).silent.map(one => one.guardian.id)
const concern = (who: string, child: string) =>
  world.as(who, async ctx =>
    say(ctx, await openingFor(ctx, person(child)), {
      ...{ kind: 'concern', text: 'She sleeps badly', audience: 'team', readers: [], homes: 'ours' },
    }),
  )

test('Each guardian is missed alone, until heard; those of another group, and of one’s own child, are not listed', async () => {
  expect(await silent('wen')).toEqual(
    expect.arrayContaining(['dana', 'mark', 'petra'].map(one => person(one))),
  )
  expect(await silent('wen')).not.toContain(person('lucia'))
  expect(await silent('tomas')).not.toContain(person('rosa'))
  await concern('dana', 'ari')
  const after = await silent('wen')
  expect([after.includes(person('dana')), after.includes(person('mark'))]).toEqual([false, true])
  world.now = world.now.add({ hours: 24 * 20 })
  expect(await silent('wen')).not.toContain(person('dana'))
})

test('Whoever came to the school lately is not missed yet, and is after as many days as all others', async () => {
  await applied(world, 'Child,Mom,Class\nOla Berg,Siv Berg,Canopy')
  const named = async () => (await missing('ines')).silent.filter(one => one.guardian.full === 'Siv Berg')
  expect(await named()).toEqual([])
  await inOak(world.house.db, async tx => {
    const siv = tx.selectFrom('persons').select('id').where('given_name', '=', 'Siv')
    const long = { from_on: '2026-08-01' }
    await tx.updateTable('party_guardians').set(long).where('guardian_id', 'in', siv).execute()
  })
  expect(await named()).toHaveLength(1)
})

test('What was said to some of the school dates nothing for the others', async () => {
  await world.as('petra', async ctx =>
    say(ctx, await openingFor(ctx, person('ari')), {
      ...{ kind: 'insight', text: 'For Wen', audience: 'named', readers: [person('wen')], homes: 'ours' },
    }),
  )
  expect(await silent('wen')).not.toContain(person('petra'))
  expect(await silent('ines')).toContain(person('petra'))
})

test('An open concern and a conference without preparation wait, for those whom they are for', async () => {
  world.now = Temporal.Instant.from(`${DAY}T09:00:00Z`).subtract({ hours: 72 })
  const id = await concern('mark', 'ari')
  expect((await missing('wen')).concerns.map(one => one.id)).toContain(id)
  expect((await missing('tomas')).concerns.map(one => one.id)).not.toContain(id)
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { wen: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['ari', 1, ['wen']]],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('15:00')))
  const ahead = async (who: string) => (await missing(who)).unprepared.map(one => one.meeting)
  expect(await ahead('wen')).toEqual([meetingOf('ari')])
  world.now = world.now.subtract({ hours: 24 * 10 })
  expect(await ahead('wen')).toEqual([])
})

test('The head sees each group in numbers, educators and aides do not', async () => {
  const { groups } = await missing('ines')
  expect(groups.length).toBeGreaterThan(1)
  for (const { silent: quiet, of } of groups) expect(quiet).toBeLessThanOrEqual(of)
  const worries = (name: string) => groups.find(group => group.name === name)?.concerns
  expect([worries('Canopy'), worries('Saplings')]).toEqual([2, 0])
  expect((await missing('wen')).groups).toEqual([])
  expect((await missing('pia')).silent).toEqual([])
  await expect(missing('rosa')).rejects.toThrow()
})

test('A goal without a word of the family waits, for each home or between one and the school, until the family says one', async () => {
  const { goal, agree } = loopOf(world)
  const each = await goal('wen', 'ari', 'For each home')
  const alone = await goal('wen', 'ari', 'For one', { audience: `home:${partyId(OAK, 'ari', 1)}` })
  await goal('dana', 'ari', 'Of the family')
  const unsaid = async (who: string) => (await missing(who)).unsaid.map(one => one.goal)
  for (const who of ['wen', 'ines']) expect(await unsaid(who), who).toEqual([each, alone])
  expect(await unsaid('tomas')).toEqual([])
  await agree('dana', alone)
  expect(await unsaid('wen')).toEqual([each])
  await agree('mark', each)
  expect(await unsaid('wen')).toEqual([])
})

test('What one of the school has not done by its day is said to that one and the head', async () => {
  const due = Temporal.PlainDate.from(DAY)
  const late = await loopOf(world).action('ines', 'ari', staffOwner('ines'), 'Call', due.toString())
  world.now = Temporal.Instant.from(`${due.add({ days: 2 })}T12:00:00Z`)
  const own = await loopOf(world).action(
    'wen',
    'ari',
    staffOwner('wen'),
    'Write',
    due.add({ days: 2 }).toString(),
  )
  world.now = world.now.add({ hours: 24 * 2 })
  const lateTo = async (who: string) => (await missing(who)).late.map(one => one.action)
  expect([await lateTo('wen'), (await lateTo('ines')).sort()]).toEqual([[own], [late, own].sort()])
})
