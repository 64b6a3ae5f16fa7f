import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openWorld, personId, START } from '../../test/world.ts'
import { actorId, type Ctx, inSchool, schoolDay } from './ctx.ts'
import { unawaited } from './db/unawaited.ts'
import { idFor, newId } from './ids.ts'
import { Refused } from './refusal.ts'
import { hashOf, newToken } from './tokens.ts'

const world = await openWorld()
const ines = personId('oakgrove', 'ines')
const wen = personId('oakgrove', 'wen')
afterEach(() => {
  world.now = START
})

const reachOf = async (who: string) =>
  world.as('ines', async ctx => {
    const row = await ctx.db.selectFrom('persons').select('reach').where('id', '=', personId('oakgrove', who))
    return (await row.executeTakeFirstOrThrow()).reach
  })
const setReach = (ctx: Ctx, id: string, reach: string) =>
  ctx.db.updateTable('persons').set({ reach }).where('id', '=', id).execute()

test('Two that wait for each other are both done, and neither is told', async () => {
  let arrived = 0
  let tries = 0
  const both = Promise.withResolvers<void>()
  const touch = (first: string, second: string, mark: string) =>
    world.as('ines', async ctx => {
      tries++
      await setReach(ctx, first, `${mark} 1`)
      if (++arrived === 2) both.resolve()
      await both.promise
      await setReach(ctx, second, `${mark} 2`)
      return mark
    })
  expect(await Promise.all([touch(ines, wen, 'a'), touch(wen, ines, 'b')])).toEqual(['a', 'b'])
  expect(tries).toBeGreaterThan(2) // one is run again, and may meet the other once more
  const marks = [await reachOf('ines'), await reachOf('wen')].map(reach => reach[0])
  expect(new Set(marks).size).toBe(1) // the one that was run again came last, whole
})

test('A serialisation failure is run again, four times at most; another failure once, with care', async () => {
  const failing = (code: string, times: number) => {
    const work = vi.fn(async (ctx: Ctx) => {
      await setReach(ctx, ines, `try ${work.mock.calls.length}`)
      if (work.mock.calls.length <= times)
        await sql`do ${sql.raw(`$$ begin raise exception 'no' using errcode = '${code}'; end $$`)}`.execute(
          ctx.db,
        )
      return work.mock.calls.length
    })
    return work
  }
  expect(await world.as('ines', failing('40001', 3))).toBe(4)
  expect(await reachOf('ines')).toBe('try 4')
  const ever = failing('40001', 9)
  await expect(world.as('ines', ever)).rejects.toMatchObject({ code: '40001' })
  expect(ever).toHaveBeenCalledTimes(4)
  const other = failing('23514', 9)
  await expect(world.as('ines', other)).rejects.toMatchObject({ code: '23514' })
  expect(other.mock.calls.map(([{ careful }]) => careful)).toEqual([false, true])
  const full = failing('53100', 9)
  await expect(world.as('ines', full)).rejects.toMatchObject({ code: '53100' })
  expect(full).toHaveBeenCalledOnce()
})

test('What nobody waited for fails all the same, by its own name, and what holds is never done again', async () => {
  const work = vi.fn(async ({ db }: Ctx) => unawaited(db, sql`select 1 / 0`.execute(db)))
  await expect(world.as('ines', work)).rejects.toMatchObject({ code: '22012' })
  const awaiting = async (ctx: Ctx) => {
    await work(ctx)
    await sql`select 1`.execute(ctx.db)
  }
  await expect(world.as('ines', awaiting)).rejects.toMatchObject({ code: '22012' })
  work.mockClear()
  const back = async (ctx: Ctx) => {
    await sql`savepoint aside`.execute(ctx.db)
    await work(ctx)
    await sql`rollback to savepoint aside`.execute(ctx.db)
  }
  await world.as('ines', back)
  expect(work).toHaveBeenCalledOnce()
})

describe('What took long is compared with the door before it ends', () => {
  const renamed = (use_name: string) =>
    world.as(null, ctx => ctx.db.updateTable('persons').set({ use_name }).where('id', '=', wen).execute())
  const slow = (meanwhile: (run: number, ctx: Ctx) => Promise<unknown>) => {
    let clock = 0
    vi.spyOn(performance, 'now').mockImplementation(() => clock)
    const work = vi.fn(async (ctx: Ctx) => {
      const run = work.mock.calls.length
      await setReach(ctx, ines, `run ${run}`)
      await meanwhile(run, ctx)
      clock += 500
      return ctx.actor.kind === 'person' && ctx.actor.person.use_name
    })
    return work
  }
  afterEach(async () => {
    vi.restoreAllMocks()
    await renamed('')
  })

  test('Whoever is the same is asked once, also where the work itself took long', async () => {
    const work = slow(async () => {})
    expect([await world.as('wen', work), work.mock.calls.length]).toEqual(['', 1])
  })

  test('Whoever became another meanwhile is given what was done under the rights of then', async () => {
    const twice = slow(async run => run <= 2 && renamed(`then ${run}`))
    expect([await world.as('wen', twice), twice.mock.calls.length]).toEqual(['then 2', 3])
    expect(await reachOf('ines')).toBe('run 3')
  })

  test('Whoever becomes another each time is asked to try again, and nothing was done', async () => {
    const before = await reachOf('ines')
    const ever = slow(run => renamed(`then ${run}`))
    await expect(world.as('wen', ever)).rejects.toMatchObject({ code: 'frame.outdated' })
    expect([await reachOf('ines'), ever.mock.calls.length]).toEqual([before, 4])
  })

  test('What the work itself changes of its reader is no reason to do it for ever', async () => {
    const own = slow((_run, ctx) =>
      ctx.db.updateTable('persons').set({ use_name: 'W' }).where('id', '=', wen).execute(),
    )
    expect([await world.as('wen', own), own.mock.calls.length]).toEqual(['', 2])
  })
})

test('A refusal takes back all that was written before it', async () => {
  const before = await reachOf('wen')
  const work = world.as('ines', async ctx => {
    await setReach(ctx, wen, 'gone')
    throw new Refused('frame.movedOn')
  })
  await expect(work).rejects.toMatchObject({ code: 'frame.movedOn' })
  expect(await reachOf('wen')).toBe(before)
})

test('What a constraint refuses at the very end is a refusal too', async () => {
  const twice = world.as('ines', async ctx => {
    const id = newId()
    const row = { school_id: ctx.school.id, person_id: ines, role: 'head' as const }
    await ctx.db
      .insertInto('memberships')
      .values({ ...row, id, from_on: '2020-01-01', until_on: null })
      .execute()
  })
  await expect(twice).rejects.toMatchObject({ code: 'people.roleHeld' })
})

test('Nothing of one transaction is left on its connection for the next', async () => {
  await world.as('ines', ctx => sql`select set_config('app.change_id', ${newId()}, true)`.execute(ctx.db))
  const left = await Promise.all(
    Array.from({ length: 24 }, () =>
      world.database.pool.query(
        "select concat(current_setting('app.school_id', true), current_setting('app.identity_id', true), current_setting('app.change_id', true)) as it",
      ),
    ),
  )
  expect(new Set(left.map(({ rows }) => rows[0].it))).toEqual(new Set(['']))
})

test('There is no school of this name: no work is done', async () => {
  const work = vi.fn()
  expect(await inSchool(world.house, { slug: 'nowhere', now: START }, work)).toBeUndefined()
  expect(work).not.toHaveBeenCalled()
})

const actorWith = (knock: { sessionHash?: Buffer; linkHash?: Buffer; job?: boolean }, slug = 'oakgrove') =>
  inSchool(world.house, { slug, now: world.now, ...knock }, async ctx => ({
    actor: ctx.actor,
    by: actorId(ctx),
  }))

test('Who asks is a person, a link, a job or a visitor', async () => {
  const sessionHash = hashOf((await world.cookieOf('ines')).split('=')[1]!)
  const person = await actorWith({ sessionHash })
  expect(person).toMatchObject({ actor: { kind: 'person', person: { id: ines } }, by: ines })
  expect(person?.actor.kind === 'person' && person.actor.person.roles.toSorted()).toEqual([
    'educator',
    'head',
  ])
  expect(await actorWith({ job: true })).toEqual({ actor: { kind: 'job' }, by: null })
  expect(await actorWith({})).toEqual({ actor: { kind: 'visitor', identity: null }, by: null })
  expect(await actorWith({ sessionHash: hashOf('x') })).toMatchObject({
    actor: { kind: 'visitor', identity: null },
  })
  expect(await actorWith({ sessionHash }, 'harborlight')).toMatchObject({
    actor: { kind: 'visitor' },
    by: null,
  })
  expect(await actorWith({ linkHash: hashOf('x') })).toMatchObject({ actor: { kind: 'visitor' } })
})

test('A link stands for its person in its own school only, whatever session comes with it', async () => {
  const token = newToken()
  await world.as('ines', async ctx => {
    const base = { school_id: ctx.school.id, id: newId(), created_at: START.toString() }
    const round = { name: 'R', length_minutes: 20, answers_until: '2026-10-20', created_by: ines }
    await ctx.db
      .insertInto('rounds')
      .values({ ...base, ...round } as never)
      .execute()
    await ctx.db
      .insertInto('links')
      .values({
        ...base,
        id: newId(),
        person_id: personId('oakgrove', 'rosa'),
        purpose: 'times',
        round_id: base.id,
        token_hash: hashOf(token),
        expires_at: START.add({ hours: 1 }).toString(),
      } as never)
      .execute()
  })
  const sessionHash = hashOf((await world.cookieOf('ines')).split('=')[1]!)
  const rosa = personId('oakgrove', 'rosa')
  const told = await actorWith({ sessionHash, linkHash: hashOf(token) })
  expect(told).toMatchObject({
    actor: { kind: 'link', person: { id: rosa }, link: { purpose: 'times' } },
    by: rosa,
  })
  expect(JSON.stringify(told)).not.toContain('token_hash')
  expect(await actorWith({ linkHash: hashOf(token) }, 'harborlight')).toMatchObject({
    actor: { kind: 'visitor' },
  })
})

test('A role holds from its first day to the day before its last, in days of the school', async () => {
  const rolesAt = async (instant: string) => {
    world.now = Temporal.Instant.from(instant)
    const sessionHash = hashOf((await world.cookieOf('wen')).split('=')[1]!)
    const told = await actorWith({ sessionHash })
    return told?.actor.kind === 'person' ? told.actor.person.roles.toSorted() : []
  }
  await world.as('ines', ctx =>
    ctx.db
      .insertInto('memberships')
      .values({
        school_id: ctx.school.id,
        id: newId(),
        person_id: wen,
        role: 'aide',
        from_on: '2026-10-10',
        until_on: '2026-10-12',
      })
      .execute(),
  )
  // New York is four hours behind: its day begins at 04:00Z
  expect(await rolesAt('2026-10-10T03:59:59Z')).toEqual(['educator'])
  expect(await rolesAt('2026-10-10T04:00:00Z')).toEqual(['aide', 'educator'])
  expect(await rolesAt('2026-10-12T03:59:59Z')).toEqual(['aide', 'educator'])
  expect(await rolesAt('2026-10-12T04:00:00Z')).toEqual(['educator'])
  expect(await world.as('wen', async ctx => schoolDay(ctx).toString())).toBe('2026-10-12')
})

test('Somebody without any role today is a visitor, and known as signed in', async () => {
  const sessionHash = hashOf((await world.cookieOf('otto')).split('=')[1]!)
  expect(await actorWith({ sessionHash })).toEqual({
    actor: { kind: 'visitor', identity: idFor('identity', 'oakgrove', 'otto') },
    by: null,
  })
})
