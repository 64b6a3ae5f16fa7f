import { afterAll, expect, test } from 'vitest'
import { openWorld, personId } from '../../../test/world.ts'
import { groupId, OAK } from '../../demo/personas.ts'

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

test('Who joins a group is chosen among children, then staff, then the others; what a lead does is said', async () => {
  const form = await page('ines', `/groups/${groupId(OAK, 'saplings')}/members`)
  const [child, staff, other] = ['Uma', 'Wen', 'Nell Abbott'].map(name =>
    form.search(new RegExp(`<option[^>]*>${name}`)),
  )
  expect([child! > 0, child! < staff!, staff! < other!]).toEqual([true, true, true])
  expect(form).toContain('A lead educator answers for the group')
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
