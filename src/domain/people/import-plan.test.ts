import { sql } from 'kysely'
import { afterAll, afterEach, expect, test } from 'vitest'
import { applied, apply, draftOf, grown, look, peopleTables } from '../../../test/support/imports.ts'
import { openWorld } from '../../../test/world.ts'
import { personId } from '../../demo/personas.ts'
import { detailsFor, editPerson } from './details.ts'
import { addresseeOf, receiversOf } from './receivers.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const oak = (name: string) => personId('oakgrove', name)
const HEADER = 'Child,Birthday,Mom,Mom email,Mom phone,Language,Dad,Dad email,Class,Pickup'
const sheet = (...rows: string[]) => [HEADER, ...rows].join('\n')
const OLA = 'Ola Berg,2018-05-04,Siv Berg,siv@berg.example,212-555-0171,English,Jon Berg,,Larks,Aunt May'

// what a test brings in is taken back after it
const pages: string[] = []
async function bringIn(text: string, answers: Record<string, string | string[]> = {}) {
  const before = await peopleTables(world)
  const page = await applied(world, text, answers)
  pages.push(page)
  return grown(before, await peopleTables(world))
}
afterEach(async () => {
  for (const page of pages.splice(0).reverse())
    expect((await world.visit('ines', `${page}/undo`, {})).status).toBe(303)
})

const rowsIn = <T>(query: ReturnType<typeof sql<T>>) =>
  world.as('ines', async ctx => (await query.execute(ctx.db)).rows)
const homesOf = (child: string) =>
  rowsIn(sql<{ names: string }>`
    select string_agg(p.given_name, '+' order by p.given_name) as names from parties h
    join party_guardians g on g.party_id = h.id and g.until_on is null join persons p on p.id = g.guardian_id
    where h.child_id = ${child} group by h.id order by 1`).then(rows => rows.map(row => row.names))
const idOf = async (given: string, family: string) =>
  (
    await rowsIn(
      sql<{ id: string }>`select id from persons where given_name = ${given} and family_name = ${family}`,
    )
  )[0]!.id

test('The same sheet with one cell changed is exactly that change', async () => {
  await bringIn(sheet(OLA))
  const draft = await draftOf(world, sheet(OLA.replace('212-555-0171', '212-555-0172')))
  const { figures, html } = await look(world, draft)
  expect(figures).toEqual({ 'person changed': 1, 'people here already, as they are': 2 })
  expect(html).toContain('(212) 555-0172')
  expect(await bringIn(sheet(OLA.replace('212-555-0171', '212-555-0172')))).toEqual({ addresses: 1 })
})

test('A birthday, a language and a class that differ are changed where they stand', async () => {
  await bringIn(sheet(OLA))
  const other = OLA.replace('2018-05-04', '2018-05-05')
    .replace('English', 'Norwegian')
    .replace('Larks', 'Wrens')
  expect(await bringIn(sheet(other))).toEqual({ groups: 1 })
  const [ola] = await rowsIn(sql<{ born_on: string; groups: string }>`
    select born_on::text, (select string_agg(g.name, ' ') from group_members m join groups g on g.id = m.group_id
      where m.person_id = p.id and m.until_on is null) as groups from persons p where given_name = 'Ola'`)
  expect(ola).toEqual({ born_on: '2018-05-05', groups: 'Wrens' })
  const [siv] = await rowsIn(
    sql`select spoken_language, written_language from persons where given_name = 'Siv'`,
  )
  expect(siv).toEqual({ spoken_language: 'nb', written_language: 'nb' })
})

test('A new sibling joins the family that is here', async () => {
  await bringIn(sheet(OLA))
  const lise = 'Lise Berg,2020-01-02,Siv Berg,siv@berg.example,,,Jon Berg,,larks,'
  expect(await bringIn(sheet(OLA, lise))).toEqual({
    persons: 1,
    memberships: 1,
    parties: 1,
    party_guardians: 2,
    child_contacts: 1,
    group_members: 1,
  })
})

test('A sheet that is silent on homes never brings two homes together', async () => {
  const before = await homesOf(oak('ari'))
  expect(before).toEqual(['Dana', 'Mark+Petra'])
  const draft = await draftOf(world, sheet('Ari Levin,,Dana Levin,,,,Mark Levin,,,'))
  const { figures } = await look(world, draft)
  expect(figures).toEqual({ 'people here already, as they are': 3 })
  await bringIn(sheet('Ari Levin,,Dana Levin,,212-555-0173,,Mark Levin,,,'))
  expect(await homesOf(oak('ari'))).toEqual(before)
})

test('A third adult of a child with two homes gets a home alone, unless the sheet says where', async () => {
  const silent = sheet('Ari Levin,,Dana Levin,,,,Olaf Levin,olaf@levin.example,,')
  expect(await bringIn(silent)).toMatchObject({ persons: 1, parties: 1, party_guardians: 1 })
  expect(await homesOf(oak('ari'))).toEqual(['Dana', 'Mark+Petra', 'Olaf'])
})

test('What the sheet says of homes moves people, and leaves whom it does not name where they are', async () => {
  const text = 'Child,Lives with,Mother,Father\nAri Levin,both parents,Dana Levin,Mark Levin'
  const { html } = await look(world, await draftOf(world, text))
  expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/Dana \S+, Mark \S+/)
  await bringIn(text)
  const homes = await homesOf(oak('ari'))
  expect(homes.flatMap(home => home.split('+')).sort()).toEqual(['Dana', 'Mark', 'Petra'])
  expect(homes.some(home => home.includes('Dana') && home.includes('Mark'))).toBe(true)
})

test('Adults whom the head ticks as living apart get a home each', async () => {
  const draft = await draftOf(world, sheet(OLA))
  const { html } = await look(world, draft)
  expect(html).toContain('Who lives apart?')
  await world.visit('ines', draft, { apart: '2' })
  expect((await look(world, draft)).figures['new homes, counted for each child']).toBe(2)
  expect((await apply(world, draft, { apart: '2' })).status).toBe(303)
  pages.push(draft)
  expect(await homesOf(await idOf('Ola', 'Berg'))).toEqual(['Jon', 'Siv'])
})

test('Words for two homes are two homes until the head says otherwise, and stand beside the question', async () => {
  const text = 'Child,Mom,Dad,Lives with\nOla Berg,Siv Berg,Jon Berg,one week mom / one week dad (divorced)'
  const draft = await draftOf(world, text)
  const { html, figures } = await look(world, draft)
  expect(html).toMatch(/<input[^>]*name="apart"[^>]* checked/)
  expect(html).toContain('one week mom / one week dad (divorced)')
  expect(figures['new homes, counted for each child']).toBe(2)
  await world.visit('ines', draft, {})
  expect((await look(world, draft)).figures).toMatchObject({ 'new home of a child': 1 })
})

test('A guardian’s first mail address also makes that guardian a receiver of mail', async () => {
  await bringIn(sheet(OLA))
  const withMail = OLA.replace('Jon Berg,,', 'Jon Berg,jon@berg.example,')
  expect(await bringIn(sheet(withMail))).toEqual({ addresses: 1, child_contacts: 1 })
})

test('A receiver whom the head took out is not brought back by the next sheet', async () => {
  await bringIn(sheet(OLA))
  const siv = await idOf('Siv', 'Berg')
  const kinds = () =>
    rowsIn(sql<{ kind: string }>`select kind from child_contacts where person_id = ${siv} order by kind`)
  await world.as('ines', ctx => ctx.db.deleteFrom('child_contacts').where('person_id', '=', siv).execute())
  const { figures } = await look(world, await draftOf(world, sheet(OLA)))
  expect(figures).toEqual({ 'people here already, as they are': 3 })
  expect(await kinds()).toEqual([])
  pages.length = 0 // what was changed by hand cannot be taken back as a whole
})

test('A child who had left comes back as the same person', async () => {
  await world.as('ines', ctx =>
    sql`update memberships set until_on = '2026-10-01' where person_id = ${oak('mia')}`.execute(ctx.db),
  )
  const draft = await draftOf(world, sheet('Mia Levin,,Dana Levin,,,,,,,'))
  const { figures } = await look(world, draft)
  expect(figures).toEqual({ 'person changed': 1, 'person here already, as is': 1 })
  expect(await bringIn(sheet('Mia Levin,,Dana Levin,,,,,,,'))).toEqual({ memberships: 1 })
})

test('An adult without a name is left out, or named by the head and known by the address from then on', async () => {
  const text = 'Child,Birthday,Parent email\nKai Moss,2019-02-03,moss@moss.example'
  const draft = await draftOf(world, text)
  expect((await look(world, draft)).figures).toEqual({ 'new child': 1, 'adult left out, without a name': 1 })
  await world.visit('ines', draft, { 'name.moss@moss.example': ' Lou van der Moss ' })
  expect((await look(world, draft)).figures).toEqual({
    'new child': 1,
    'new guardian': 1,
    'new home of a child': 1,
  })
  const { seen } = await look(world, draft)
  await world.visit('ines', `${draft}/application`, { seen, 'name.moss@moss.example': 'Lou van der Moss' })
  pages.push(draft)
  expect(await idOf('Lou', 'van der Moss')).toBeTruthy()
  expect((await look(world, await draftOf(world, text))).html).toContain(
    'Everything in this sheet is here already',
  )
})

test('A second address leaves the letters with the first, also of somebody whom the demo made', async () => {
  const people = await rowsIn(sql<{ id: string; given: string; family: string; mail: string }>`
    select p.id, p.given_name as given, p.family_name as family, a.value as mail from persons p
    join addresses a on a.person_id = p.id and a.kind = 'mail'
    where exists (select from memberships m where m.person_id = p.id and m.role = 'guardian')`)
  const rows = people.map(
    ({ given, family, mail }, n) =>
      `Kid ${family},2019-01-0${(n % 9) + 1},${given} ${family},${mail} new${n}@second.example`,
  )
  const text = ['Child,Birthday,Mom,Mom email', ...rows].join('\n')
  const before = await world.as('ines', ctx =>
    receiversOf(
      ctx,
      people.map(one => one.id),
    ),
  )
  const { html } = await look(world, await draftOf(world, text))
  expect(html).toContain(`Letters keep going to ${people[0]!.mail}`)
  await bringIn(text)
  const after = await world.as('ines', ctx =>
    receiversOf(
      ctx,
      people.map(one => one.id),
    ),
  )
  expect([...after.values()].map(one => one.mail)).toEqual([...before.values()].map(one => one.mail))
})

test('A home without any address gets its letters on paper, and the preview says who; the other home too', async () => {
  const kai = 'Kai Holm,2018-05-04,Ada Holm,,212-555-0181,,Ben Ravn,ben@ravn.example,,'
  const draft = await draftOf(world, sheet(kai))
  await world.visit('ines', draft, { apart: '2' })
  const { html } = await look(world, draft)
  expect(html).toMatch(/One adult has no e-mail address.*come on paper.*Ada Holm/s)
  expect((await apply(world, draft, { apart: '2' })).status).toBe(303)
  pages.push(draft)
  const letters = async (given: string, family: string) => {
    const id = await idOf(given, family)
    return world.as('ines', async ctx => (await addresseeOf(ctx, id))!)
  }
  expect(await letters('Ada', 'Holm')).toMatchObject({ mail: null, homes: [{}] })
  expect(await letters('Ben', 'Ravn')).toMatchObject({ mail: 'ben@ravn.example', homes: [{}] })
})

test('Where somebody else of the home gets the letters, whoever has no address gets none, and is named', async () => {
  const KIT = OLA.replace('Ola Berg', 'Kit Moe').replace('Siv Berg', 'Liv Moe').replace('Jon Berg', 'Tor Moe')
  const { html } = await look(world, await draftOf(world, sheet(KIT)))
  expect(html).toMatch(/One adult has no e-mail address.*No letters, since somebody else.*Tor Moe/s)
  expect(html).not.toContain('come on paper')
  const both = KIT.replace('siv@berg.example', '')
  const without = (await look(world, await draftOf(world, sheet(both)))).html
  expect(without).toMatch(/2 adults have no e-mail address.*come on paper/s)
  expect(await bringIn(sheet(both))).toMatchObject({ child_contacts: 3 })
})

test('Whose address in the sheet is none gets letters on paper, and by mail once it is put right', async () => {
  const wrong = 'Una Holund,2018-05-04,Pia Holund,pia@holm,,,,,,'
  await bringIn(sheet(wrong))
  const pia = await idOf('Pia', 'Holund')
  const addressee = () => world.as('ines', async ctx => (await addresseeOf(ctx, pia))!)
  expect(await addressee()).toMatchObject({ mail: null, homes: [{}] })
  expect((await look(world, await draftOf(world, sheet(wrong)))).figures).toEqual({
    'people here already, as they are': 2,
  })
  const details = await world.as('ines', ctx => detailsFor(ctx, pia))
  await world.as('ines', ctx =>
    editPerson(ctx, pia, { ...details, born_on: '', mails: ['pia@holm.example'] } as never),
  )
  expect(await addressee()).toMatchObject({ mail: 'pia@holm.example', homes: [{}] })
  pages.length = 0 // what was changed by hand cannot be taken back as a whole
})
