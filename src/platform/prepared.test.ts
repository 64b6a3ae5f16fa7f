import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openWorld, personId } from '../../test/world.ts'
import { type Ctx, schoolDay } from './ctx.ts'
import { prepared } from './prepared.ts'

const world = await openWorld()
const idOf = (who: string) => personId('oakgrove', who)
const me = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.person.id : '')

const seen = (ctx: Ctx, who: string, names: string[]) =>
  ctx.db
    .selectFrom('persons')
    .select('id')
    .select([sql<string>`${schoolDay(ctx).toString()}::text`.as('day'), sql<string>`${who}::text`.as('who')])
    .where(eb => eb.or([eb('id', '=', me(ctx)), sql<boolean>`given_name = any(${names}::text[])`]))
    .where('school_id', '=', ctx.school.id)
    .orderBy('given_name')

test('A statement that was put together for one reader answers the next as if it were new', async () => {
  let built = 0
  const asked = prepared((ctx, { who, names }: { who: string; names: string[] }) => {
    built++
    return seen(ctx, who, names)
  })
  for (const who of ['rosa', 'lucia', 'tomas', 'rosa']) {
    const both = await world.as(who, async ctx => [
      await asked(ctx, { who, names: ['Ines'] }),
      await seen(ctx, who, ['Ines']).execute(),
    ])
    expect(both[0]).toEqual(both[1])
    expect(both[0]!.map(row => row.id)).toContain(idOf(who))
  }
  expect(built).toBe(2) // two kinds of readers: guardians, and an educator who is one
})

test('Another day is asked for as that day', async () => {
  const asked = prepared((ctx, { who }: { who: string }) => seen(ctx, who, []))
  const dayOf = () => world.as('rosa', async ctx => (await asked(ctx, { who: '' }))[0]?.day)
  const first = await dayOf()
  world.now = world.now.add({ hours: 48 })
  expect(await dayOf()).not.toBe(first)
})

test('What would decide by a name, or write a value into the text, is refused', async () => {
  const byName = prepared((ctx: Ctx) =>
    seen(ctx, ctx.actor.kind === 'person' ? ctx.actor.person.given_name : '', []),
  )
  const written = prepared((ctx, { who }: { who: string }) =>
    ctx.db.selectNoFrom(sql.lit(who).as('who')).where(sql<boolean>`true`),
  )
  const mixed = prepared((ctx, { who }: { who: string }) => seen(ctx, `${who}!`, []))
  const listed = prepared((ctx, { who }: { who: string }) => seen(ctx, '', [who]))
  await expect(world.as('rosa', ctx => listed(ctx, { who: 'rosa' }))).rejects.toThrow('blank')
  await expect(world.as('rosa', ctx => byName(ctx, {}))).rejects.toThrow('given_name')
  await expect(world.as('rosa', ctx => written(ctx, { who: 'rosa' }))).rejects.toThrow('blank')
  await expect(world.as('rosa', ctx => mixed(ctx, { who: 'rosa' }))).rejects.toThrow('blank')
})
