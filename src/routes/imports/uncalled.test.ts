import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { applied, draftOf, look } from '../../../test/support/imports.ts'
import { OVER } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { enterRestriction } from '../../domain/people/restrictions.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]*\/children\/[^"]*\/contacts)"><bdi>(.*?)<\/bdi>/g)].map(match => [
    match[2],
    match[1],
  ])
const SHEET = [
  'Child,Birthday,Mom,Mom email,Emergency contact,Emergency phone',
  'Ola Berg,2018-05-04,Siv Berg,siv@berg.example,Nan Berg,512 555 0142',
  'Kai Moss,2019-02-03,Lou Moss,lou@moss.example,,',
].join('\n')

test('After an import the head reads which new children have nobody to call or to pick them up', async () => {
  const { html } = await look(world, await applied(world, SHEET))
  expect(html).toContain('2 new children have nobody to call or to pick them up')
  expect(linksIn(html).map(([name]) => name)).toEqual(['Ola Berg', 'Kai Moss'])
  const rows = [...html.matchAll(/<bdi>(Ola Berg|Kai Moss)<\/bdi>.*?<td[^>]*>(.*?)<\/td>/gs)]
  const missing = Object.fromEntries(rows.map(([, name, what]) => [name, what!.replace(/<[^>]*>/g, '')]))
  expect(missing['Ola Berg']).toContain('nobody may pick up')
  expect(missing['Ola Berg']).not.toContain('nobody to call')
  expect(missing['Kai Moss']).toContain('nobody to call')
})

test('Whoever is named for both is on the list no more, and an import that was taken back has none', async () => {
  const draft = await applied(
    world,
    'Child,Birthday,Mom,Mom email\nMio Dahl,2018-05-04,Ida Dahl,ida@dahl.example',
  )
  const [[, contacts] = []] = linksIn((await look(world, draft)).html)
  const page = await (await world.visit('ines', contacts!)).text()
  const person = /<option value="([^"]*)"[^>]*>\s*Ida Dahl/.exec(page)![1]!
  const add = (kind: string) =>
    world.visit('ines', contacts!, {
      key: randomUUID(),
      kind,
      person,
      from_on: '2026-10-06',
      last_day: '',
      home: '',
    })
  expect((await add('emergency')).status).toBe(303)
  expect((await look(world, draft)).html).toContain('One new child has nobody')
  expect((await add('pickup')).status).toBe(303)
  expect((await look(world, draft)).html).not.toContain('One new child has nobody')
  const other = await applied(world, SHEET.replaceAll('Ola', 'Una').replaceAll('Kai', 'Nis'))
  expect((await world.visit('ines', other, { key: randomUUID(), name: 'guardians' })).status).toBe(303)
  expect((await world.visit('ines', `${other}/undo`, { key: randomUUID() })).status).toBe(303)
  expect(linksIn((await look(world, other)).html)).toEqual([])
})

test('A column about health is said to be left out, above the button that adds it all', async () => {
  const sheet =
    'Child,Birthday,Mom,Mom email,Allergies,T-shirt\nPim Lund,2018-05-04,Eva Lund,eva@lund.example,Nuts,M'
  const { html } = await look(world, await draftOf(world, sheet))
  const [said, button] = [html.indexOf('The column “Allergies” is left out.'), html.indexOf('Add it all')]
  expect(said).toBeGreaterThan(0)
  expect(said).toBeLessThan(button)
  expect(html).not.toContain('“T-shirt” is left out')
})

const COUPLES = [
  'Child,Birthday,Mom,Mom email,Dad,Dad email,Lives with,Emergency contact,Emergency phone',
  'Tia Roe,2018-05-04,Eda Roe,eda@roe.example,Abe Roe,abe@roe.example,both parents together,,',
  'Pol Hay,2018-07-04,Mae Hay,mae@hay.example,,,,Gus Hay,512 555 0143',
  'Zoe Fay,2018-08-04,Ulla Fay,ulla@fay.example,Bo Fay,bo@fay.example,both parents together,,',
].join('\n')
const namedFor = (child: string) =>
  world.as('ines', async ctx => {
    const rows = await ctx.db
      .selectFrom('child_contacts as c')
      .innerJoin('persons as p', 'p.id', 'c.person_id')
      .select(['c.kind', 'p.given_name'])
      .where('c.child_id', '=', child)
      .where('c.kind', 'in', ['emergency', 'pickup'])
      .execute()
    return rows.map(row => `${row.kind} ${row.given_name}`).sort()
  })

test('One press names all guardians for what is missing, and nobody whom a document limits or the head struck off', async () => {
  const draft = await applied(world, COUPLES)
  const { html } = await look(world, draft)
  const ids = new Map(linksIn(html).map(([name, at]) => [name, at!.split('/').at(-2)!]))
  const [tia, pol, zoe] = [ids.get('Tia Roe')!, ids.get('Pol Hay')!, ids.get('Zoe Fay')!]
  await world.as('ines', async ctx => {
    const rows = await ctx.db.selectFrom('persons').select(['id', 'given_name']).execute()
    const called = (name: string) => rows.find(({ given_name }) => given_name === name)!.id
    const limit = { scope: 'wellbeing', document: 'Order 9', from_on: '2026-10-20', last_day: '' } as const
    await enterRestriction(ctx, tia, { ...limit, guardian: called('Abe') })
    const over = { from_on: '2026-01-01', last_day: '2026-10-05' }
    await enterRestriction(ctx, pol, { ...limit, ...over, guardian: called('Mae') })
    const struckOff = { school_id: ctx.school.id, child_id: zoe, person_id: called('Bo'), party_id: null }
    await ctx.db
      .insertInto('child_contacts')
      .values({ ...struckOff, kind: 'pickup', ...OVER })
      .execute()
  })
  expect((await look(world, draft)).html).not.toContain('Abe')
  const named = await world.visit('ines', draft, { key: randomUUID(), name: 'guardians' })
  expect(named.status).toBe(303)
  expect(await namedFor(tia)).toEqual(['emergency Eda', 'pickup Eda'])
  expect(await namedFor(pol)).toEqual(['emergency Gus', 'pickup Mae'])
  expect(await namedFor(zoe)).toEqual(['emergency Ulla', 'pickup Bo', 'pickup Ulla'])
  expect((await look(world, draft)).html).not.toContain('nobody to call')
})
