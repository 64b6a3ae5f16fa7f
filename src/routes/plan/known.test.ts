import { expect, test } from 'vitest'
import { addAnswer, addRound, inOak, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { plansViewFor } from '../../domain/conferences/planning/plans.ts'
import { newKey } from '../../platform/ids.ts'
import { changing } from '../../platform/undo.ts'

const world = await openWorld()
const text = async (who: string, path: string) => (await world.visit(who, path)).text()

test('A plan knows who cannot come at all, and asks for nothing that was settled since', async () => {
  const name = 'aging'
  await addRound(world, {
    name,
    days: { '2026-11-17': ['15:00', '15:25'] },
    educators: { tomas: null },
    meetings: ['mateo', 'iris'].map(kid => [kid, 1, ['tomas']]),
  })
  const start = '2026-11-17T15:00'
  await addAnswer(world, 'lucia', { times: { [start]: 'possible' } }, name)
  await addAnswer(world, 'june', { comes: false, times: {} }, name)
  const at = `/s/oakgrove/rounds/${roundOf(name)}/plan`
  world.now = world.now.add({ minutes: 1 })
  await world.visit('ines', at, { key: newKey() })
  const fresh = await text('ines', at)
  expect(fresh).toContain('June Whitfield: said that they cannot come this time.')
  expect(fresh).not.toContain('none of the times that they named')
  expect(fresh).toContain('Why the least well off of those with a time')
  expect(fresh).not.toContain('Since this plan was made')
  const { met } = await world.as('ines', ctx => plansViewFor(ctx, roundOf(name)))
  const open = met.filter(one => !one.booking).map(one => one.id)
  expect(open).toHaveLength(1)
  world.now = world.now.add({ minutes: 1 })
  for (const id of open)
    expect(
      (await world.visit('ines', `/s/oakgrove/meetings/${id}/waiver`, { key: newKey(), waived: 'yes' }))
        .status,
    ).toBe(303)
  const settled = await text('ines', at)
  expect(settled).not.toContain('said that they cannot come')
  expect(settled).toContain('One conference that this plan left out has a time by now, or needs none.')
  expect(settled).not.toContain('Everyone has a time.')
})

test('A plan says that it is of before where the set-up or an answer changed since', async () => {
  const name = 'before'
  const days = { '2026-11-18': ['15:00', '17:00'] as [string, string] }
  await addRound(world, { name, days, educators: { tomas: null }, meetings: [['mateo', 1, ['tomas']]] })
  await addAnswer(world, 'lucia', {}, name)
  const at = `/s/oakgrove/rounds/${roundOf(name)}/plan`
  const isOfBefore = async () => (await text('ines', at)).includes('Since this plan was made')
  const later = () => (world.now = world.now.add({ minutes: 1 }))
  const plan = async () => {
    later()
    await world.visit('ines', at, { key: newKey() })
    expect(await isOfBefore()).toBe(false)
    later()
  }
  await plan()
  const answered_at = world.now.toString()
  await inOak(world.house.db, tx =>
    tx.updateTable('answers').set({ answered_at }).where('round_id', '=', roundOf(name)).execute(),
  )
  expect(await isOfBefore()).toBe(true)
  await plan()
  await world.as('ines', ctx =>
    changing(ctx, 'roundChanged', name, () =>
      ctx.db
        .updateTable('round_days')
        .set({ until_at: '16:00' })
        .where('round_id', '=', roundOf(name))
        .execute(),
    ),
  )
  expect(await isOfBefore()).toBe(true)
})
