import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { BASE, openWorld, personId } from '../../../test/world.ts'
import { seedObservations, updateId } from '../../demo/observations.ts'
import { OAK } from '../../demo/personas.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
afterAll(() => expect(world.problems).toEqual([]))

type Fields = Record<string, string | string[] | Uint8Array>
async function keep(who: string, fields: Fields, accept = 'text/html') {
  const body = new FormData()
  const all: Fields = { client_key: newKey(), seen_on: '2026-10-05', audience: 'family', ...fields }
  for (const [name, value] of Object.entries(all))
    for (const one of value instanceof Uint8Array ? [value] : [value].flat())
      body.append(name, one instanceof Uint8Array ? new File([new Uint8Array(one)], 'a.jpg') : one)
  const headers = { origin: BASE, cookie: await world.cookieOf(who), accept }
  return world.app.request(`${BASE}/s/${OAK}/observations/new`, { method: 'POST', headers, body })
}
const whole = async (who: string, path: string) => (await world.visit(who, `/s/${OAK}${path}`)).text()
// without the bar of the demo, which names its people
const page = async (who: string, path: string) => (await whole(who, path)).split('<main')[1] ?? ''
const newest = async (who: string, kid: string) =>
  (await page(who, `/children/${id(kid)}/observations`)).match(/observations\/([0-9a-f-]{36})/)?.[1] ?? ''

test('A photo is made anew: smaller, and without where and by what it was taken', async () => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c63' } })
    .withExif({ IFD0: { Copyright: 'kaffeekanne' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  expect(photo.includes('kaffeekanne')).toBe(true)
  const answer = await keep('wen', { children: id('mai'), text: 'A magnet.', photo })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/s/${OAK}/observations/new`])
  const seen = await newest('wen', 'mai')
  const kept = await world.visit('huong', `/s/${OAK}/observations/${seen}/photo`)
  const bytes = Buffer.from(await kept.arrayBuffer())
  const { width, format, exif } = await sharp(bytes).metadata()
  expect([width, format, exif]).toEqual([512, 'webp', undefined])
  expect(bytes.includes('kaffeekanne')).toBe(false)
  expect((await world.visit('dana', `/s/${OAK}/observations/${seen}/photo`)).status).toBe(404)
})

test('A picture that would unpack to a wall is refused unseen, with all that was written', async () => {
  const bomb = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  const answer = await keep('wen', { children: id('ari'), text: 'kaffeekanne', photo: bomb })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('kaffeekanne')
  expect(await page('wen', `/children/${id('ari')}/observations`)).not.toContain('kaffeekanne')
})

test('What is strange comes back to the letter, and a second child’s name is asked about', async () => {
  const text = '  <b>Leo</b> & “x” \tend  '
  const answer = await keep('wen', { children: [id('ari'), id('leo')], text })
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('  &lt;b&gt;Leo&lt;/b&gt; &amp; “x” \tend  ')
  expect(html).toContain('name="names_seen"')
  const kept = await keep('wen', { children: [id('ari'), id('leo')], text, names_seen: 'yes' })
  expect(kept.status).toBe(303)
  for (const [who, kid] of [
    ['mark', 'ari'],
    ['rosa', 'leo'],
  ] as const) {
    const read = await page(who, `/children/${id(kid)}/observations`)
    expect(read).toContain('end')
    expect(read, who).not.toMatch(kid === 'ari' ? /\bLeo\b/ : /\bAri\b/)
  }
  expect(await page('dana', `/children/${id('ari')}/picture`)).not.toMatch(/\bLeo\b/)
})

test('Nobody chosen, nothing written, too much: each is said by its field', async () => {
  for (const [fields, field] of [
    [{ text: 'x' }, 'children'],
    [{ children: id('ari'), text: ' ' }, 'text'],
    [{ children: id('ari'), text: 'x'.repeat(4001) }, 'text'],
    [{ children: id('ari'), text: 'x', seen_on: '2026-10-07' }, 'seen_on'],
    [{ children: id('noor'), text: 'x' }, 'children'],
  ] as const) {
    const answer = await keep('wen', fields as Fields)
    expect([field, answer.status]).toEqual([field, 422])
    expect(await answer.text()).toContain(`id="${field}-error"`)
  }
})

test('A device that sends what it kept is told what became of it, as often as it asks', async () => {
  const client_key = newKey()
  const send = (text: string) => keep('wen', { client_key, children: id('ari'), text }, 'application/json')
  const first = await (await send('From the yard')).json()
  expect(await (await send('From the yard')).json()).toEqual(first)
  expect((await (await send('From the yard, later')).json()).kept).toBe(first.kept)
  const note = await page('wen', `/observations/${first.kept}`)
  expect(note).toContain('From the yard, later')
  expect(note).toContain('id="former"')
  expect(await page('mark', `/children/${id('ari')}/observations`)).not.toContain('id="former"')
})

test('An area of the school’s own name is read by all, a starter one by each in the own language', async () => {
  const areas = await page('ines', '/areas')
  const reading = /areas\/([0-9a-f-]{36})"><bdi>Reading</.exec(areas)?.[1]
  await world.visit('ines', `/s/${OAK}/areas/${reading}`, { name: 'Books and letters', key: newKey() })
  expect(await page('ines', '/areas')).toContain('Books and letters')
  expect(await page('ines', '/areas?lang=ar')).toContain('الكتابة')
  await world.visit('ines', `/s/${OAK}/areas/${reading}/retirement`, { key: newKey() })
  expect(await page('wen', '/observations/new')).not.toContain('Books and letters')
})

test('What a home answers to an update is found from both ends, by that home and the team alone', async () => {
  await seedObservations(world.house.db, world.now)
  const at = `/updates/${updateId('ari')}`
  expect(await page('dana', at)).toContain(`/children/${id('ari')}/voice/new?update=${updateId('ari')}`)
  const said = { kind: 'observation', audience: 'team', homes: 'ours', text: 'kaffeekanne', key: newKey() }
  const form = `/s/${OAK}/children/${id('ari')}/voice/new?update=${updateId('ari')}`
  expect((await world.visit('dana', form, said)).status).toBe(303)
  const item = /voice\/([0-9a-f-]{36})/.exec((await page('dana', at)).split('id="replies"')[1]!)?.[1]
  for (const who of ['dana', 'wen', 'ines']) {
    expect(await page(who, at), who).toContain(`/voice/${item}`)
    expect(await page(who, `/voice/${item}`), who).toContain(at)
  }
  for (const who of ['mark', 'petra']) expect(await page(who, at), who).not.toContain(item)
  const foreign = { ...said, key: newKey() }
  const wrong = `/s/${OAK}/children/${id('leo')}/voice/new?update=${updateId('ari')}`
  expect((await world.visit('rosa', wrong, foreign)).status).toBe(404)
})

test('A challenge that was seen leads to support and a goal, and each leads back, as far as its reader may read it', async () => {
  const [ari, leo] = [`/children/${id('ari')}`, `/children/${id('leo')}`]
  const seenBy = async (fields: Fields) => {
    expect((await keep('wen', { bearing: 'challenge', ...fields })).status).toBe(303)
    return newest('wen', 'ari')
  }
  const send = (who: string, path: string, fields: Record<string, string>) =>
    world.visit(who, `/s/${OAK}${path}`, { key: newKey(), from: '', agenda: '', ...fields })
  const ask = async (who: string, seen: string) => {
    const need = { need: `Numbers (${who})`, audience: 'homes', goal: '', seen }
    const answer = await send(who, `${ari}/support/new`, need)
    expect(answer.status).toBe(303)
    return answer.headers
      .get('location')!
      .replace(`/s/${OAK}`, '')
      .replace(/[?#].*/, '')
  }
  const shared = await seenBy({ children: id('ari'), text: 'kaffeekanne' })
  const kept = await seenBy({ children: [id('ari'), id('leo')], text: 'Counts on fingers', audience: 'team' })
  const at = await page('wen', `/observations/${kept}`)
  for (const way of ['support', 'goals'])
    for (const child of [ari, leo]) expect(at).toContain(`${child}/${way}/new?seen=${kept}"`)
  expect(await page('wen', `${ari}/support/new?seen=${kept}`)).toContain(
    'It comes from what was seen on October\u00a05',
  )
  const [one, other] = [await ask('wen', shared), await ask('wen', kept)]
  const links = async (who: string, need: string) =>
    [...(await page(who, need)).matchAll(/href="\/s\/oakgrove([^"]*)"><bdi>What was seen on/g)].map(
      ([, to]) => to,
    )
  expect([await links('wen', one), await links('wen', other)]).toEqual([
    [`/observations/${shared}`],
    [`/observations/${kept}`],
  ])
  for (const who of ['dana', 'mark'])
    expect([await links(who, one), await links(who, other)]).toEqual([[`${ari}/observations`], []])
  expect(await page('wen', `/observations/${kept}`)).toContain(`${other}"`)
  // a home names none of it, and of another child there is none
  expect(await links('dana', await ask('dana', shared))).toEqual([])
  for (const path of [`/children/${id('mai')}/support/new?seen=${kept}`, `${leo}/goals/new?seen=${shared}`])
    expect((await world.visit('wen', `/s/${OAK}${path}`)).status).toBe(404)
  const area = /<option value="([0-9a-f-]{36})"/.exec(await page('wen', `${ari}/goals/new`))![1]!
  const words = { words: 'Ari counts to ten', why: 'Shops', reached_looks_like: 'He pays', why_none: 'Seen' }
  const typed = { ...words, kind: 'academic', area, audience: 'homes', child_words: '', baseline: '' }
  const made = await send('wen', `${ari}/goals/new`, { ...typed, seen: shared })
  const goal = made.headers
    .get('location')!
    .replace(`/s/${OAK}`, '')
    .replace(/[?#].*/, '')
  for (const who of ['wen', 'dana']) expect(await page(who, goal), who).toContain('kaffeekanne')
})

test('Whoever signs out leaves nothing on the device', async () => {
  const headers = { origin: BASE, cookie: await world.cookieOf('wen') }
  const answer = await world.app.request(`${BASE}/sign-out`, { method: 'POST', headers })
  expect(answer.headers.get('clear-site-data')).toBe('"storage"')
})
