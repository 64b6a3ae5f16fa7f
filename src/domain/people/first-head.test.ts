import { expect, test } from 'vitest'
import { inOak } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { Forbidden } from '../../platform/refusal.ts'
import { addFirstHead } from './first-head.ts'

const world = await openWorld()
const head = { given_name: 'Nia', family_name: 'Okoro', mail: 'nia@oak.example' }
const add = (who: string | null) => world.as(who, ctx => addFirstHead(ctx, head))

test('A school that somebody leads gets no first head', async () => {
  await expect(add(null)).rejects.toThrow(Forbidden)
})

test('Only the operator gives one to a school that nobody leads any more, and once', async () => {
  await inOak(world.house.db, tx => tx.deleteFrom('memberships').where('role', '=', 'head').execute())
  await expect(add('wen')).rejects.toThrow(Forbidden)
  const id = await add(null)
  const roles = await inOak(world.house.db, tx =>
    tx.selectFrom('memberships').select('role').where('person_id', '=', id).orderBy('role').execute(),
  )
  expect(roles.map(({ role }) => role).sort()).toEqual(['educator', 'head'])
  await expect(add(null)).rejects.toThrow(Forbidden)
})
