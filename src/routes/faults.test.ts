import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { BASE, openWorld } from '../../test/world.ts'
import { Forbidden } from '../platform/refusal.ts'
import { faultPage } from './faults.tsx'

const world = await openWorld()
const app = new Hono()
app.all('/s/oakgrove/act', () => {
  throw new Error('a bug')
})
app.all('/s/oakgrove/theirs', () => {
  throw new Forbidden()
})
app.onError((problem, c) => faultPage(world.house, problem, c))

const next = async (method: string, path: string, referer?: string) => {
  const headers = { host: new URL(BASE).host, ...(referer && { referer }) }
  const html = await (await app.request(`${BASE}${path}`, { method, headers })).text()
  const [, href, label] = /<a class="button[^"]*" href="([^"]*)"[^>]*>([^<]*)</.exec(html) ?? []
  return [href, label]
}
const page = '/s/oakgrove/people'

test('After a bug it is tried again where the button was, since the address of an act may be no page', async () => {
  expect(await next('GET', '/s/oakgrove/act')).toEqual(['', 'Try again'])
  expect(await next('POST', '/s/oakgrove/act', `${BASE}${page}`)).toEqual([page, 'Try again'])
  expect(await next('POST', '/s/oakgrove/act', `https://elsewhere.example${page}`)).toEqual([
    '/',
    'Try again',
  ])
  expect(world.problems).toHaveLength(3)
})

test('Only who came from a page of ours is led back to it', async () => {
  expect(await next('GET', '/s/oakgrove/theirs', `${BASE}${page}`)).toEqual([page, 'Go back'])
  expect(await next('GET', '/s/oakgrove/theirs')).toEqual(['/', 'Go to the first page'])
})
