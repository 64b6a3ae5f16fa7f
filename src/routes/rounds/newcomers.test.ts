import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { applied, look } from '../../../test/support/imports.ts'
import { addRound, DAY, person } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { arrangeAgain } from '../../domain/conferences/meetings.ts'
import { newId } from '../../platform/ids.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const round = await addRound(world, {
  ...{ name: 'before', days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null }, states: ['opened'] },
  meetings: [['leo', 1, ['wen']]],
})
await world.as('ines', ctx => arrangeAgain(ctx, round))
const path = `/s/oakgrove/rounds/${round}`
const page = async (who = 'ines') => (await (await world.visit(who, path)).text()).replace(/<[^>]+>/g, ' ')
const lookAgain = async () => {
  const answer = await world.visit('ines', `${path}/meetings`, {})
  const toast = /toast=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  return Buffer.from(toast, 'base64url').toString()
}

test('Children who come after a round was set up are named on its page and by the import; its act finds them', async () => {
  expect(await page()).not.toContain('Since this round was set up')
  const sheet = 'Child,Mom,Class\nOla Berg,Siv Berg,Larks\nIda Moss,Lou Moss,Larks'
  const draft = await applied(world, sheet)
  const { html } = await look(world, draft)
  expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/before\s+: 2 children have no conference/)
  expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/This group has no lead educator.*Larks/s)
  expect(await page()).toContain('2 children came to the school and have no conference here')
  expect(await page('wen')).not.toContain('came to the school')
  expect(await countStatements(() => world.visit('ines', path))).toBeLessThanOrEqual(6)
  expect(await countStatements(() => world.visit('ines', draft))).toBeLessThanOrEqual(6)
  await lookAgain()
  expect(await page()).not.toContain('came to the school')
})

const order = async () => {
  const html = await (await world.visit('ines', `${path}/meetings`)).text()
  return [...html.matchAll(/<th role="rowheader"[^>]*><bdi>(\w+)/g)].map(([, name]) => name)
}

test('Conferences that nobody holds are named and stand first, and the act says when it gave them an educator', async () => {
  expect((await order()).slice(0, 2)).toEqual(['Ida', 'Ola'])
  expect(await page()).toContain('2 conferences have no educator, so they can get no time')
  await world.as('ines', async ctx => {
    const larks = await ctx.db
      .selectFrom('groups')
      .select('id')
      .where('name', '=', 'Larks')
      .executeTakeFirst()
    const lead = { id: newId(), group_id: larks!.id, person_id: person('wen'), part: 'lead' as const }
    const row = { school_id: ctx.school.id, ...lead, from_on: '2026-10-01', until_on: null }
    await ctx.db
      .insertInto('group_members')
      .values(row as never)
      .execute()
  })
  expect(await page()).toContain('2 conferences have no educator, and their groups have a lead by now')
  expect(await lookAgain()).toContain('"toast":"2 conferences now have an educator."')
  expect(await page()).not.toContain('no educator')
  expect((await order()).slice(0, 2)).not.toEqual(['Ida', 'Ola'])
  expect(await lookAgain()).toBe('{"toast":"Nothing has changed since."}')
})

test('A home that was split after the set-up is named to the head', async () => {
  await world.as('ines', async ctx => {
    const [home] = (
      await sql<{ id: string }>`select p.id from parties p join persons c on c.id = p.child_id
        where c.given_name = 'Ola'`.execute(ctx.db)
    ).rows
    const copy = newId()
    await sql`insert into parties select school_id, ${copy}, child_id, '', attends, created_at from parties
      where id = ${home!.id}`.execute(ctx.db)
    await sql`insert into party_guardians (school_id, party_id, guardian_id, relation, from_on)
      values (${ctx.school.id}, ${copy}, ${person('rosa')}, '', '2026-10-01')`.execute(ctx.db)
  })
  expect(await page()).toContain('One more home came of a child who is in this round')
})
