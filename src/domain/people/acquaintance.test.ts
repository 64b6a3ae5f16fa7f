import type { AliasableExpression, ExpressionBuilder, SqlBool } from 'kysely'
import { describe, expect, test } from 'vitest'
import { person } from '../../../test/support/rounds.ts'
import {
  addPart,
  addRole,
  endContact,
  endGuarding,
  OVER,
  SINCE_TODAY,
} from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { adults } from '../../demo/adults.ts'
import { kids } from '../../demo/cast.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { knows, presents, worksHere } from './acquaintance.ts'

const world = await openWorld()
// Karim is neither guardian nor contact of Noor any more; Dana is Ari's guardian, and not to be called
await endGuarding(world, 'karim', 'noor', 1)
await endContact(world, 'karim', 'noor')
await endContact(world, 'dana', 'ari')
// an older child helps with the Saplings, where it was a child before
await addPart(world, 'leo', 'saplings', 'child', OVER)
await addRole(world, 'leo', 'aide')
await addPart(world, 'leo', 'saplings', 'aide', SINCE_TODAY)
// Linh stands in for the Canopy and works at the school no more; Salma helps there, but was never of its staff
await addRole(world, 'linh', 'aide', OVER)
await addPart(world, 'linh', 'canopy', 'aide')
await addPart(world, 'salma', 'canopy', 'aide')
// Pia has helped with the Seedlings
await addPart(world, 'pia', 'seedlings', 'aide', OVER)

const NAMED = [...adults, ...kids].map(({ name }) => name)
const name = new Map(NAMED.map(who => [person(who), who]))
type Asks = (ctx: Ctx, eb: ExpressionBuilder<Tables, never>, column: string) => AliasableExpression<SqlBool>
/** Those of the named cast for whom this word says yes to the reader. */
const said = (who: string, asks: Asks) =>
  world.as(who, async ctx => {
    const rows = await ctx.db
      .selectFrom('persons')
      .select('id')
      .where('id', 'in', [...name.keys()])
      .where(eb => asks(ctx, eb as never, 'persons.id'))
      .execute()
    return rows.map(row => name.get(row.id)!).sort()
  })

describe('Whom a reader knows by name, and can reach', () => {
  test.each([
    ['tomas', ['amal', 'june', 'lucia', 'rose', 'uma-mother', 'victor']],
    ['wen', ['dana', 'huong', 'mark', 'petra', 'rosa', 'tomas', 'uma-mother', 'victor']],
    ['amal', []],
    ['rose', []],
    ['salma', []],
    ['linh', []],
    ['mai', []],
  ])('%s: %j', async (who, known) => {
    expect(await said(who, knows)).toEqual(known)
  })

  test('The head knows everybody', async () => {
    expect(await said('ines', knows)).toEqual(NAMED.toSorted())
  })
})

describe('Who of the school is shown to a reader', () => {
  test.each([
    ['wen', ['ines', 'leo', 'pia', 'tomas', 'wen']],
    ['ines', ['ines', 'leo', 'pia', 'tomas', 'wen']],
    ['dana', ['ines', 'wen']],
    ['huong', ['wen']],
    ['sam', ['ines']],
    ['rosa', ['ines', 'wen']],
    ['amal', ['ines', 'leo', 'pia', 'tomas']],
    ['mai', ['wen']],
    ['salma', []],
    ['rose', []],
  ])('%s: %j', async (who, shown) => {
    expect(await said(who, presents)).toEqual(shown)
  })

  test('Only who is of the staff today works here', async () => {
    expect(await said('amal', worksHere)).toEqual(['ines', 'leo', 'pia', 'tomas', 'wen'])
  })
})
