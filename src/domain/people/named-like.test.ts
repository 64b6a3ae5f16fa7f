import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { namedLike } from './named-like.ts'

const world = await openWorld()

test.each([
  ['Élodie', 'elodie'],
  ['Élodie', 'ÉLO'],
  ['İpek', 'ipek'],
  ['Иван', 'иван'],
  ['أمل', 'امل'],
  ['رحمٰن', 'رحمٰن'],
  ['प्रिया', 'प्रिया'],
  ['สมหญิง', 'สมหญิง'],
])('%s is found by %s', async (given, typed) => {
  const found = await world.as('ines', async ctx => {
    await sql`update persons set given_name = ${given}, use_name = '' where id = ${person('ines')}`.execute(
      ctx.db,
    )
    const { rows } = await sql<{
      id: string
    }>`select id from persons where id in ${namedLike(typed)}`.execute(ctx.db)
    return rows.map(({ id }) => id)
  })
  expect(found).toEqual([person('ines')])
})
