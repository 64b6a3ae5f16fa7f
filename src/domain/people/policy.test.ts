import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addPart, addRole, endRole, OVER, restrict } from '../../../test/support/standing.ts'
import { openWorld, personId } from '../../../test/world.ts'
import { groupId, OAK } from '../../demo/personas.ts'
import { Absent } from '../../platform/refusal.ts'
import { familyFor } from './child-family.ts'
import { childFor } from './children.ts'
import { peopleFor } from './people.ts'
import { childrenOf, type Matter } from './policy.ts'
import type { Restricted } from './rules.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
const sees = (who: string, matter?: Matter) =>
  world.as(who, async ctx => {
    const rows = await ctx.db
      .selectFrom('persons')
      .select('given_name')
      .where('id', 'in', childrenOf(ctx, matter))
      .execute()
    return rows.map(row => row.given_name).sort()
  })
const child = (who: string, kid: string) =>
  world.as(who, async ctx => {
    const seen = await childFor(ctx, id(kid))
    return { seen, family: await familyFor(ctx, seen) }
  })

describe('Who sees which children', () => {
  test.each([
    ['dana', ['Ari', 'Mia']],
    ['mark', ['Ari']],
    ['petra', ['Ari']],
    ['victor', ['Finn']],
    ['uma-mother', ['Finn', 'Uma']],
    ['rosa', ['Ana', 'Leo']],
    ['leo', ['Leo']],
    ['rose', []],
    ['salma', []],
    ['otto', []],
    ['gone', []],
  ])('%s', async (who, names) => {
    expect(await sees(who)).toEqual(names)
  })

  test('An educator sees the children of its group and its own', async () => {
    const seen = await sees('tomas')
    expect(seen).toContain('Noor')
    expect(seen).toContain('Leo')
    expect(seen).not.toContain('Ari')
  })

  test('The head sees every child, and none of another school', async () => {
    const seen = await sees('ines')
    expect(seen).toHaveLength(24)
    expect(seen).not.toContain('Zoë')
  })
})

describe('What a document withholds of a child', () => {
  const MATTERS: Matter[] = ['child', 'contact', 'conference', 'notice']
  const withheldFrom = async (who: string) => {
    const seen = await Promise.all(MATTERS.map(matter => sees(who, matter)))
    expect(seen.every(names => names.includes('Ana'))).toBe(true)
    return MATTERS.filter((_, n) => !seen[n]!.includes('Leo'))
  }
  const change = (values: object) =>
    world.as(null, ctx =>
      ctx.db.updateTable('restrictions').set(values).where('guardian_id', '=', id('rosa')).execute(),
    )
  test.each<[scope: Restricted, withheld: Matter[]]>([
    ['everything', MATTERS],
    ['contact', ['contact']],
    ['academics', ['conference']],
    ['events', ['conference']],
    ['messages', ['notice']],
    ['wellbeing', []],
    ['pickup', []],
  ])('%s: %j, until it is lifted', async (scope, withheld) => {
    await restrict(world, 'rosa', 'leo', scope)
    expect([await withheldFrom('rosa'), await withheldFrom('tomas')]).toEqual([withheld, []])
    await change({ lifted_at: world.now.toString(), lifted_by: id('ines') })
    expect(await withheldFrom('rosa')).toEqual([])
  })

  test('Nothing any more, once its last day is over', async () => {
    await restrict(world, 'rosa', 'leo', 'everything')
    await change(OVER)
    expect(await withheldFrom('rosa')).toEqual([])
  })
})

describe('As whom somebody looks at a child', () => {
  test('An educator who is of the family sees its own home as family, even in its own group', async () => {
    const member = { school_id: await schoolId(), id: id('t'), group_id: groupId(OAK, 'canopy') }
    await world.as(null, ctx =>
      ctx.db
        .insertInto('group_members')
        .values({
          ...member,
          person_id: id('tomas'),
          part: 'educator',
          from_on: '2026-09-01',
          until_on: null,
        })
        .execute(),
    )
    expect((await child('tomas', 'leo')).seen.view).toBe('family')
    expect((await child('tomas', 'ari')).seen.view).toBe('staff')
    await world.as(null, ctx => ctx.db.deleteFrom('group_members').where('id', '=', id('t')).execute())
  })

  test('A restriction holds for somebody who is also staff of the group', async () => {
    await world.as(null, async ctx => {
      const school_id = ctx.school.id
      await ctx.db
        .insertInto('memberships')
        .values({
          school_id,
          id: id('v1'),
          person_id: id('victor'),
          role: 'aide',
          from_on: '2026-09-01',
          until_on: null,
        })
        .execute()
      await ctx.db
        .insertInto('group_members')
        .values({
          school_id,
          id: id('v2'),
          group_id: groupId(OAK, 'saplings'),
          person_id: id('victor'),
          part: 'aide',
          from_on: '2026-09-01',
          until_on: null,
        })
        .execute()
    })
    await expect(child('victor', 'uma')).rejects.toThrow(Absent)
    expect((await child('victor', 'noor')).seen.view).toBe('staff')
    const { adults } = await world.as('victor', ctx => peopleFor(ctx))
    expect(adults.map(one => one.full)).not.toContain('Clara Stone')
    await world.as(null, async ctx => {
      await ctx.db.deleteFrom('memberships').where('id', '=', id('v1')).execute()
      await ctx.db.deleteFrom('group_members').where('id', '=', id('v2')).execute()
    })
  })
})

test('Whoever was of the family and now teaches the child’s group does not find it: work opens no door of a home', async () => {
  await addRole(world, 'mark', 'educator')
  await addPart(world, 'mark', 'canopy', 'educator')
  await world.as(null, ctx =>
    ctx.db
      .updateTable('party_guardians')
      .set({ until_on: '2026-09-02' })
      .where('guardian_id', '=', id('mark'))
      .execute(),
  )
  expect(await sees('mark')).not.toContain('Ari')
  await expect(child('mark', 'ari')).rejects.toThrow(Absent)
  expect((await child('mark', 'leo')).seen.view).toBe('staff')
})

test('Whoever is a child in a group looks after nobody in it, whatever else that one is here', async () => {
  await addRole(world, 'leo', 'aide')
  expect(await sees('leo')).toEqual(['Leo'])
  await addPart(world, 'noor', 'canopy', 'aide')
  expect(await sees('wen')).not.toContain('Noor')
})

test('Whoever has a part in a group and no role of the staff looks after nobody in it', async () => {
  await addPart(world, 'june', 'canopy', 'aide')
  expect(await sees('june')).toEqual(['Iris'])
})

test('What is over opens nothing: a part in a group, a time at the school', async () => {
  await addPart(world, 'pia', 'canopy', 'aide', OVER)
  expect(await sees('pia')).not.toContain('Ari')
  await endRole(world, 'mai', 'student')
  expect(await sees('huong')).toEqual([])
  await endRole(world, 'leo', 'student')
  expect(await sees('leo')).toEqual([])
})

test('A document holds for staff of the child’s group of whom no home is known', async () => {
  expect(await sees('wen')).toContain('Ari')
  await restrict(world, 'wen', 'ari', 'everything')
  expect(await sees('wen')).not.toContain('Ari')
})

async function schoolId() {
  return world.as(null, async ctx => {
    const { rows } = await sql<{ id: string }>`select app.current_school() as id`.execute(ctx.db)
    return rows[0]!.id
  })
}
