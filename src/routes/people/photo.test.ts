import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { BASE, openWorld, personId } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
afterAll(() => expect(world.problems).toEqual([]))

async function send(who: string, path: string, file: Uint8Array, name = 'me.jpg') {
  const body = new FormData()
  body.append('photo', new File([new Uint8Array(file)], name))
  const headers = { origin: BASE, cookie: await world.cookieOf(who) }
  return world.app.request(`${BASE}/s/${OAK}${path}`, { method: 'POST', headers, body })
}
const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#c63' } })
    .jpeg()
    .toBuffer()
const photoAs = (who: string, of: string) => world.visit(who, `/s/${OAK}/people/${id(of)}/photo`)
const statuses = async (people: string[], of: string) =>
  Promise.all(people.map(async who => (await photoAs(who, of)).status))

test('An educator’s photo is seen by staff and by the families of its group, by nobody else', async () => {
  expect((await send('wen', '/me/photo', await picture())).status).toBe(303)
  const answer = await photoAs('dana', 'wen')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/webp')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { width, height, format } = await sharp(await answer.arrayBuffer()).metadata()
  expect([width, height, format]).toEqual([512, 341, 'webp'])
  expect(await statuses(['tomas', 'leo', 'mark', 'lucia', 'rose', 'salma', 'joan', 'gone'], 'wen')).toEqual([
    200, 200, 200, 404, 404, 404, 404, 404,
  ])
})

test('A child’s photo is seen by its homes and its educators, and not by whom it is withheld from', async () => {
  expect((await send('tomas', `/children/${id('uma')}/photo/new`, await picture())).status).toBe(303)
  expect(await statuses(['uma-mother', 'tomas', 'ines', 'victor', 'wen', 'dana', 'leo'], 'uma')).toEqual([
    200, 200, 200, 404, 404, 404, 404,
  ])
  expect((await send('wen', `/children/${id('uma')}/photo/new`, await picture())).status).toBe(404)
  expect((await send('uma-mother', `/children/${id('uma')}/photo/new`, await picture())).status).toBe(404)
})

test('What is no photo is refused with a word by the field', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const gif = await sharp(await picture())
    .gif()
    .toBuffer()
  for (const file of [svg, gif, Buffer.alloc(0), new Uint8Array(8 * 1024 * 1024 + 1)]) {
    const answer = await send('wen', '/me/photo', file)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="photo-error"')
  }
  expect((await photoAs('wen', 'wen')).status).toBe(200)
})

test('Taken down, it is gone', async () => {
  expect((await world.visit('wen', `/s/${OAK}/me/photo`, { remove: 'yes' })).status).toBe(303)
  expect((await photoAs('wen', 'wen')).status).toBe(404)
})
