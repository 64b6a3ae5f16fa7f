import { afterAll, expect, test } from 'vitest'
import { openWorld, personId } from '../../../test/world.ts'
import { groupId, OAK, partyId } from '../../demo/personas.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
const page = async (who: string, path: string) => (await world.visit(who, `/s/${OAK}${path}`)).text()
world.house.demo = false // its bar names the whole cast
afterAll(() => expect(world.problems).toEqual([]))

test.each([
  ['lucía', ['Lucía', 'Mateo']],
  ['LUCIA', ['Lucía', 'Mateo']],
  ['dana@post', ['Dana']],
  ['obi', ['Obi']],
  ['Obinna', ['Obi']],
  ['clara', ['Clara', 'Uma', 'Finn']],
  ['100%', []],
])('The head finds %s', async (query, names) => {
  const found = await page('ines', `/people?q=${encodeURIComponent(query)}`)
  for (const name of names) expect(found).toContain(`<bdi>${name}`)
  expect(found).not.toContain('<bdi>Nell Abbott')
})

test('Former people are shown to the head only', async () => {
  expect(await page('ines', '/people')).toContain('Gil Farrow')
  expect(await page('wen', '/people')).not.toContain('Gil Farrow')
})

test('An educator finds the families of its own group, and colleagues', async () => {
  const list = await page('wen', '/people')
  for (const name of ['Ari Levin', 'Dana Levin', 'Mark Levin', 'Tomás Rey', 'Pia Holm'])
    expect(list).toContain(name)
  for (const name of ['Noor', 'Amal', 'Rose Whitfield', 'Salma', 'post.example'])
    expect(list).not.toContain(name)
})

const choice = (form: string) => {
  const [child, staff] = ['Uma', 'Wen'].map(name => form.search(new RegExp(`<option[^>]*>${name}`)))
  return {
    childrenFirst: child! < staff!,
    part: /name="part"[^>]*value="(\w+)"[^>]*checked|checked[^>]*name="part"[^>]*value="(\w+)"/.exec(form),
  }
}

test('Who joins a group is chosen among children, then staff, and nobody else could; what a lead does is said', async () => {
  const form = await page('ines', `/groups/${groupId(OAK, 'saplings')}/members`)
  expect(choice(form).childrenFirst).toBe(true)
  expect(form).not.toMatch(/<option[^>]*>Nell Abbott/)
  expect(form).not.toMatch(/<option[^>]*>Salma Aziz/)
  expect(form).toContain('A lead educator answers for the group')
  expect(await page('ines', `/groups/${groupId(OAK, 'saplings')}`)).not.toContain('Nobody leads this group')
})

test('As long as nobody leads a group, the head is led to name one, and staff come first', async () => {
  const made = await world.visit('ines', `/s/${OAK}/groups/new`, { name: 'Ferns', from_on: '2026-10-06' })
  const path = made.headers.get('location')!.replace(`/s/${OAK}`, '')
  expect(await page('ines', path)).toContain(
    'Nobody leads this group yet, so its children get no conferences.',
  )
  expect(await page('wen', path)).not.toContain('Nobody leads this group')
  expect(await page('ines', '/groups')).toMatch(/Ferns.*No lead educator yet/s)
  const form = await page('ines', `${path}/members`)
  expect(choice(form).childrenFirst).toBe(false)
  expect(choice(form).part?.join()).toContain('lead')
  const fields = { person: id('wen'), part: 'lead', from_on: '2026-10-06' }
  expect((await world.visit('ines', `/s/${OAK}${path}/members`, fields)).status).toBe(303)
  expect(await page('ines', path)).not.toContain('Nobody leads this group')
})

test('A group shows its children to those who look after them', async () => {
  const list = await page('wen', '/groups')
  expect(list).toContain('Seedlings')
  expect(await page('wen', `/people/${id('dana')}`)).toContain('dana@post.example')
  expect((await world.visit('wen', `/s/${OAK}/people/${id('amal')}`)).status).toBe(404)
  const colleague = await page('wen', `/people/${id('ines')}`)
  expect(colleague).toContain('Founder, guide of the Seedlings')
  expect(colleague).not.toContain('ines@oakgrove.example')
  // Tomás is also the father of a child in her group
  expect(await page('wen', `/people/${id('tomas')}`)).toContain('tomas@oakgrove.example')
})

test('Of a guardian who is in no home, now or soon, the head reads what is to be done', async () => {
  const fields = { role: 'guardian', given_name: 'Nina', family_name: 'Loose', from_on: '2026-10-06' }
  const own = { spoken_language: 'en', written_language: 'en', mails: '', phones: '' }
  const made = await world.visit('ines', `/s/${OAK}/people/new`, { ...fields, ...own })
  const path = made.headers.get('location')!.replace(`/s/${OAK}`, '')
  expect(await page('ines', path)).toContain('This guardian is in no home yet')
  for (const who of ['dana', 'salma', 'wen'])
    expect(await page('ines', `/people/${id(who)}`)).not.toContain('in no home yet')
  const nina = path.split('/').at(-1)!
  await world.as('ines', ({ db, school }) =>
    db
      .insertInto('party_guardians')
      .values({
        ...{ school_id: school.id, party_id: partyId(OAK, 'obi', 1), guardian_id: nina, relation: '' },
        ...{ from_on: '2026-11-01', until_on: null },
      })
      .execute(),
  )
  expect(await page('ines', path)).not.toContain('in no home yet')
})

test('What was undone leads back to a page of the school, wherever the address says', async () => {
  const add = await world.visit('ines', `/s/${OAK}/groups/new`, { name: 'Roots', from_on: '2026-10-06' })
  const toast = /toast=([^;]+)/.exec(
    add.headers.getSetCookie().find(one => one.startsWith('toast=')) ?? '',
  )?.[1]
  const { undo } = JSON.parse(Buffer.from(toast ?? '', 'base64url').toString()) as { undo: string }
  expect(undo).toContain('?to=%2Fgroups')
  const bad = undo.replace(/\?.*/, '?to=//evil.example')
  expect((await world.visit('wen', bad, {})).status).toBe(403)
  expect((await world.visit('dana', bad, {})).status).toBe(404)
  const back = await world.visit('ines', bad, {})
  expect([back.status, back.headers.get('location')]).toEqual([303, `/s/${OAK}`])
  expect(await page('ines', '/groups')).not.toContain('Roots')
})
