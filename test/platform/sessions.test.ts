import { describe, expect, test } from 'vitest'
import { OAK } from '../../src/demo/personas.ts'
import { deviceOf } from '../../src/platform/sessions-device.ts'
import { openWorld } from '../world.ts'
import { Browser, codeOn } from './browser.ts'

const world = await openWorld()
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36'
const LAPTOP = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0'

async function signIn(mail: string, agent: string, browser = new Browser(world)) {
  const { location } = await browser.post('/sign-in', { mail })
  const { text } = await browser.get(location)
  await browser.post(location, { code: codeOn(text) }, { 'user-agent': agent })
  expect(browser.cookies.has('trellis')).toBe(true)
  return browser
}
const idsOn = (text: string) =>
  [...text.matchAll(/\/sessions\/([0-9a-f-]{36})\/revocation/g)].map(([, id]) => id!)
const opens = async (browser: Browser) => (await browser.get(`/s/${OAK}`)).status

describe("one's sessions", () => {
  test('are listed by device, this one first, and others end at once', async () => {
    const [phone, laptop] = [
      await signIn('june@post.example', PHONE),
      await signIn('june@post.example', LAPTOP),
    ]
    const page = await phone.get('/sessions')
    expect(page.text).toMatch(/Chrome · Android[\s\S]*This device[\s\S]*Firefox · Mac/)
    const [other] = idsOn(page.text)
    expect(idsOn(page.text)).toHaveLength(1)
    expect((await phone.post(`/sessions/${other}/revocation`)).status).toBe(303)
    expect([await opens(phone), await opens(laptop)]).toEqual([200, 303])
    expect((await laptop.get('/')).text).not.toContain('June')
  })

  test('end all but this one', async () => {
    const browsers = [await signIn('dana@post.example', PHONE), await signIn('dana@post.example', LAPTOP)]
    const here = await signIn('dana@post.example', LAPTOP)
    await here.post('/sessions/others/revocation')
    const status = await Promise.all([...browsers, here].map(opens))
    expect(status).toEqual([303, 303, 200])
  })

  test('are out of reach for everybody else', async () => {
    const mine = await signIn('rosa.rey@post.example', PHONE)
    const second = await signIn('rosa.rey@post.example', LAPTOP)
    const stranger = await signIn('clara@post.example', PHONE)
    const [other = ''] = idsOn((await mine.get('/sessions')).text)
    expect((await stranger.get('/sessions')).text).not.toContain(other)
    await stranger.post(`/sessions/${other}/revocation`)
    await stranger.post('/sessions/others/revocation')
    expect([await opens(mine), await opens(second)]).toEqual([200, 200])
  })

  test('a visitor is asked to sign in, and comes back here', async () => {
    expect((await new Browser(world).get('/sessions')).location).toBe('/sign-in?next=%2Fsessions')
    expect((await new Browser(world).post('/sessions/others/revocation')).location).toMatch(/^\/sign-in/)
  })
})

test('signing in gives a new session and ends the one that the browser brought', async () => {
  const browser = await signIn('petra@mail.example', PHONE)
  const before = browser.cookies.get('trellis')!
  await signIn('petra@mail.example', PHONE, browser)
  const old = new Browser(world)
  old.cookies.set('trellis', before)
  expect(browser.cookies.get('trellis')).not.toBe(before)
  expect([await opens(old), await opens(browser)]).toEqual([303, 200])
})

test('a session that somebody planted before signing in does not become theirs', async () => {
  const browser = new Browser(world)
  browser.cookies.set('trellis', 'planted-by-somebody-else')
  browser.cookies.set('__Host-trellis', 'planted-by-somebody-else')
  await signIn('wen@oakgrove.example', PHONE, browser)
  const thief = new Browser(world)
  thief.cookies.set('trellis', 'planted-by-somebody-else')
  expect(await opens(thief)).toBe(303)
})

test('signing out ends the session also for a copy of the cookie', async () => {
  const browser = await signIn('tomas@oakgrove.example', PHONE)
  const copy = new Browser(world)
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  const answer = await browser.post('/sign-out')
  expect([answer.status, answer.location, browser.cookies.has('trellis')]).toEqual([303, '/', false])
  expect(await opens(copy)).toBe(303)
})

test('a session ends by itself after sixty days', async () => {
  const browser = await signIn('mark@mail.example', PHONE)
  const begun = world.now
  world.now = begun.add({ hours: 24 * 60 - 1 })
  expect(await opens(browser)).toBe(200)
  world.now = begun.add({ hours: 24 * 60 })
  expect(await opens(browser)).toBe(303)
  world.now = begun
})

test('the first page leads to the one school, or says that there is none any more', async () => {
  const browser = await signIn('huong@post.example', PHONE)
  expect((await browser.get('/')).location).toBe('/s/oakgrove')
  await world.as(null, async ctx => {
    await ctx.db
      .updateTable('memberships')
      .set({ until_on: '2026-10-01' })
      .where('person_id', 'in', eb =>
        eb.selectFrom('addresses').select('person_id').where('value', '=', 'huong@post.example'),
      )
      .execute()
  })
  expect((await browser.get('/')).text).toContain('You are at no school now')
  expect(await opens(browser)).toBe(404)
})

test.each([
  [PHONE, 'Chrome · Android'],
  [LAPTOP, 'Firefox · Mac'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0',
    'Edge · Windows',
  ],
  ['curl/8.5.0', ''],
  [undefined, ''],
])('the device of %s is %s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device)
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
