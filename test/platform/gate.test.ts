import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Assets } from '../../src/platform/http/house.ts'
import { createApp } from '../../src/web.ts'
import { BASE, openWorld } from '../world.ts'
import { Browser } from './browser.ts'

const world = await openWorld()
const HTTPS = 'https://school.example'
const secure = createApp({ ...world.house, base: () => HTTPS })

describe('cookies', () => {
  const signedIn = async (app: typeof world.app, base: string) => {
    const answer = await app.request(`${base}/demo/persona`, {
      method: 'POST',
      headers: { origin: base },
      body: new URLSearchParams({ persona: 'head' }),
    })
    return answer.headers.getSetCookie().filter(cookie => /^(__Host-)?trellis=/.test(cookie))
  }

  test('over https have the __Host- name only, and everything that it asks for', async () => {
    const [cookie = '', ...others] = await signedIn(secure, HTTPS)
    expect(others).toEqual([])
    expect(cookie).toMatch(/^__Host-trellis=[\w-]{32};/)
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
  })

  test('on http://localhost have both names, since not every browser keeps the strict one there', async () => {
    const names = (await signedIn(world.app, BASE)).map(cookie => cookie.split('=')[0])
    expect(names).toEqual(['__Host-trellis', 'trellis'])
  })

  test('over https the plain name opens nothing', async () => {
    const token = (await world.cookieOf('ines')).split('=')[1]
    const open = (name: string) =>
      secure.request(`${HTTPS}/s/oakgrove`, { headers: { cookie: `${name}=${token}` } })
    expect([(await open('trellis')).status, (await open('__Host-trellis')).status]).toEqual([303, 200])
  })
})

describe('an unsafe request', () => {
  const types = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=b',
    'text/plain',
    'application/json',
    '',
  ]
  const send = (method: string, headers: Record<string, string>, path = '/sign-out') =>
    world.app.request(`${BASE}${path}`, {
      method,
      headers,
      body: Buffer.from(headers['content-type']?.startsWith('multipart') ? '--b--\r\n' : ''),
    })

  test('from another site is refused, whatever its method and content type', async () => {
    const cookie = await world.cookieOf('ines')
    const strangers: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${BASE}.evil.example` },
      { origin: 'http://localhost:9999' },
      { origin: 'https://localhost:4780' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      {},
    ]
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const type of types)
        for (const from of strangers) {
          const answer = await send(method, { ...from, cookie, ...(type && { 'content-type': type }) })
          expect([method, type, from, answer.status]).toEqual([method, type, from, 403])
        }
    expect((await world.visit('ines', '/s/oakgrove')).status).toBe(200)
  })

  test('from our own page is taken as a form only', async () => {
    const status = async (type: string) => (await send('POST', { origin: BASE, 'content-type': type })).status
    expect(await Promise.all(types.slice(0, 4).map(status))).toEqual([303, 303, 415, 415])
  })

  test('without an Origin passes when the browser vouches for it', async () => {
    expect((await send('POST', { 'sec-fetch-site': 'same-origin', 'content-type': types[0]! })).status).toBe(
      303,
    )
  })

  test('passes under either name of this machine, where a demo is opened by both', async () => {
    expect((await send('POST', { origin: 'http://127.0.0.1:4780', 'content-type': types[0]! })).status).toBe(
      303,
    )
  })
})

describe('headers', () => {
  const hashOf = (styles: string) => `'sha256-${createHash('sha256').update(styles).digest('base64')}'`
  const cspOf = ({ family, staff }: Assets) =>
    `default-src 'none'; script-src 'self'; style-src ${hashOf(family.css)} ${hashOf(staff.css)}; img-src 'self' data:; ` +
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  test.each([
    '/',
    '/sign-in',
    '/sign-in/code',
    '/sessions',
    '/s/oakgrove',
    '/s/nowhere',
    '/nothing',
    '/healthz',
  ])('of %s allow nothing from elsewhere and nothing unsafe', async path => {
    const answer = await world.visit(path.startsWith('/s/') ? 'ines' : null, path)
    const [{ headers }, html] = [answer, await answer.text()]
    const csp = headers.get('content-security-policy')
    expect(csp).toBe(cspOf(world.house.assets))
    expect(csp).not.toContain('unsafe')
    for (const [, styles = ''] of html.matchAll(/<style>(.*?)<\/style>/gs))
      expect(csp).toContain(hashOf(styles))
    expect(html).not.toMatch(/ style=|<link rel="stylesheet"/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    if (path !== '/healthz') expect(headers.get('cache-control')).toBe('no-store')
  })
})

test('no page speaks of the host that a request claims', async () => {
  const poison = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  for (const path of ['/', '/sign-in', '/sign-in?next=/s/oakgrove', '/s/oakgrove', '/nothing']) {
    const answer = await new Browser(world).get(path, poison)
    expect([path, answer.text.includes('evil'), answer.location.includes('evil')]).toEqual([
      path,
      false,
      false,
    ])
    expect(answer.location).not.toMatch(/^https?:/)
  }
})

test('/healthz says version, database and the version of the time zones', async () => {
  const answer = await world.app.request(`${BASE}/healthz`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: 'up',
    timeZones: expect.stringMatching(/^20\d\d[a-z]$/),
  })
})

describe('where it is no demo', () => {
  const real = new Browser({ app: createApp({ ...world.house, demo: false }) })

  test('nobody becomes anybody without proof', async () => {
    const [switched, listed] = [
      await real.post('/demo/persona', { persona: 'head' }),
      await real.get('/demo/personas'),
    ]
    expect([switched.status, listed.status]).toEqual([404, 404])
    expect([...real.cookies.keys()]).not.toContain('trellis')
  })

  test('no bar and no cast are shown', async () => {
    expect((await real.get('/')).location).toBe('/sign-in')
    const cookie = await world.cookieOf('ines')
    const page = await real.get('/s/oakgrove', { cookie })
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('/demo/persona')
    expect(await world.visit('ines', '/s/oakgrove').then(answer => answer.text())).toContain('/demo/persona')
  })
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
