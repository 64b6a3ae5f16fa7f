import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { BASE, openWorld } from '../../../test/world.ts'
import { readFields, Unreadable } from './body.ts'

const world = await openWorld()
const FORM = 'application/x-www-form-urlencoded'
const PARTS = 'multipart/form-data; boundary=b'
const KB = 1024
beforeEach(() => {
  world.problems.length = 0
})

const app = new Hono()
app.onError((problem, c) =>
  problem instanceof Unreadable ? c.body(null, problem.status) : c.body(null, 500),
)
for (const takes of ['fields', 'files', 'sheet'] as const)
  app.post(`/${takes}`, async c => c.json(await readFields(c, takes)))
const send = (body: string, type = FORM, path = '/fields') =>
  app.request(path, { method: 'POST', headers: { 'content-type': type }, body })
const statusOf = async (...sent: Parameters<typeof send>) => (await send(...sent)).status
const part = (name: string, value: string) =>
  `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

describe('the fields of a form', () => {
  test('are single or, sent several times, a list, in either encoding', async () => {
    const told = { a: '1 +', b: ['x', 'y', ''], __proto__x: 'ä' }
    expect(await (await send('a=1+%2B&b=x&b=y&b=&__proto__x=%C3%A4')).json()).toEqual(told)
    const parts = [part('a', '1 +'), part('b', 'x'), part('b', 'y'), part('b', ''), part('__proto__x', 'ä')]
    expect(await (await send(`${parts.join('')}--b--\r\n`, PARTS)).json()).toEqual(told)
    expect(await (await send('')).json()).toEqual({})
  })

  test('are at most 2000', async () => {
    const few = Array.from({ length: 2000 }, (_, n) => `f${n}=`)
    expect([await statusOf(few.join('&')), await statusOf(`${few.join('&')}&f=&f=`)]).toEqual([200, 413])
    const parts = (n: number) => `${part('f', '').repeat(n)}--b--\r\n`
    expect([await statusOf(parts(1999), PARTS), await statusOf(parts(2001), PARTS)]).toEqual([200, 413])
  })

  test.each([
    ['multipart/form-data', '--b--\r\n'],
    ['multipart/form-data; boundary=', '--b--\r\n'],
    ['multipart/form-data; boundary="é"', '--b--\r\n'],
    [PARTS, 'no parts at all'],
    [PARTS, '--b\r\nbroken'],
  ])('in %s that cannot be read are refused: %s', async (type, body) => {
    expect(await statusOf(body, type)).toBe(400)
  })
})

describe('a body', () => {
  const large = (bytes: number) => `f=${'x'.repeat(bytes)}`
  const file = (bytes: number) => `${part('f', 'x'.repeat(bytes))}--b--\r\n`

  test('is as large as what is sent to that address can be', async () => {
    expect(await statusOf(large(255 * KB))).toBe(200)
    for (const path of ['/fields', '/files']) expect(await statusOf(large(257 * KB), FORM, path)).toBe(413)
    expect(await statusOf(large(2900 * KB), FORM, '/sheet')).toBe(200)
    expect(await statusOf(large(3100 * KB), FORM, '/sheet')).toBe(413)
  })

  test('with a file is taken only where files are', async () => {
    for (const path of ['/files', '/sheet']) {
      expect(await statusOf(file(11 * KB * KB), PARTS, path)).toBe(200)
      expect(await statusOf(file(13 * KB * KB), PARTS, path)).toBe(413)
    }
    expect(await statusOf(file(257 * KB), PARTS, '/fields')).toBe(413)
  })

  const child = '/s/oakgrove/children/00000000-0000-7000-8000-000000000001'
  const NEEDS_A_FILE = [
    ...[
      '/s/oakgrove/imports/new',
      '/s/oakgrove/me/photo',
      '/s/oakgrove/observations/new',
      '/s/oakgrove/v/x/new',
    ],
    ...['/s/oakgrove/actions/x/done', '/s/oakgrove/people/x/photo/new', `${child}/photo/new`],
    ...[`${child}/voice/new`, `${child}/homes/x/voice/new`],
    ...['m/x', 'meetings/x'].flatMap(at => ['', '/child'].map(of => `/s/oakgrove/${at}/preparation${of}`)),
  ]
  test.each(NEEDS_A_FILE)('with a photo is read at %s', async path => {
    const answer = await world.app.request(`${BASE}${path}`, {
      method: 'POST',
      headers: { origin: BASE, 'content-type': PARTS },
      body: file(1 * KB * KB),
    })
    expect(answer.status).not.toBe(413)
  })

  test('that says to be larger is not read', async () => {
    const headers = { 'content-type': FORM, 'content-length': String(13 * KB * KB) }
    expect((await app.request('/files', { method: 'POST', headers, body: 'f=' })).status).toBe(413)
  })
})

describe('a visitor', () => {
  const post = (path: string, type: string, body: string) =>
    world.app.request(`${BASE}${path}`, {
      method: 'POST',
      headers: { origin: BASE, 'content-type': type },
      body,
    })

  test('is told in plain words what cannot be taken, and nobody else is', async () => {
    const paths = ['/sign-in', '/s/oakgrove/people/new']
    for (const path of paths) {
      expect((await post(path, 'multipart/form-data', 'x')).status).toBe(400)
      expect((await post(path, FORM, 'f=&'.repeat(2002))).status).toBe(413)
    }
    expect(world.problems).toEqual([])
  })

  test.each(['oakgrove%00', '%00', 'OAKGROVE', 'a', 'x'.repeat(60)])(
    'of a school that cannot be (%s) is asked to sign in',
    async slug => {
      const answer = await world.visit(null, `/s/${slug}/people`)
      expect([answer.status, answer.headers.get('location')?.slice(0, 8)]).toEqual([303, '/sign-in'])
      expect(world.problems).toEqual([])
    },
  )
})
