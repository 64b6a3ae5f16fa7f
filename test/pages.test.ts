import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from '../scripts/shots/pages.ts'
import { notPictured, openRoutes, pageRoutes, routeOf, shownBy } from '../scripts/shots/routes.ts'
import { personas } from '../src/demo/personas.ts'
import { seedPlans } from '../src/demo/plans.ts'
import { seedYear } from '../src/demo/school.ts'
import { RESTRICTED } from '../src/domain/people/rules.ts'
import { newKey } from '../src/platform/ids.ts'
import { demoPages, openPages } from '../src/routes/open.ts'
import { Browser } from './platform/browser.ts'
import { officeOf, tellFacts } from './support/office.ts'
import { person } from './support/rounds.ts'
import { restrict } from './support/standing.ts'
import { BASE, openWorld } from './world.ts'

const LINK = /(?:href|src)="([^"#]*)/g
const FORM = /<form class="form"[^>]* action="([^"?#]*).*?<\/form>/gs
// what a form sends that nobody has filled in: its hidden fields, and the first of its buttons
const SENT = /<(?:input type="hidden"|button[^>]*?) name="([^"]*)" value="([^"]*)"/g

type Form = { action: string; fields: Record<string, string> }
type Seen = { faults: string[]; forms: Map<string, Form> }

const world = await openWorld()
const browsers = new Map<string, Browser>()
const all = new Map<string, Seen>()

beforeAll(async () => {
  await seedYear(world.house.db, world.now)
  await seedPlans(world.house.db, world.now)
  await tellFacts(world, officeOf(world))
})
afterAll(() => expect(world.problems).toEqual([]))

test.each([...personas.map(({ name }) => name), 'tablet'])(
  'Every link that is offered to %s leads to a page',
  async persona => {
    const browser = new Browser(world)
    browsers.set(persona, browser)
    const { location } = await browser.post('/demo/persona', { persona })
    const found = await follow(browser, location)
    all.set(persona, found)
    expect(found.faults).toEqual([])
  },
)

/** Follows what is offered from here on, each route once with what it is asked. */
async function follow(browser: Browser, from: string): Promise<Seen> {
  const [known, seen] = [new Set([from]), new Set<string>()]
  const found: Seen = { faults: [], forms: new Map() }
  for (const path of known) {
    const url = new URL(path, BASE)
    const kind = [routeOf(url.pathname) ?? path, ...url.searchParams.keys()].join(' ')
    if (seen.has(kind)) continue
    seen.add(kind)
    const answer = await browser.get(path)
    found.faults.push(...faultsIn(answer).map(fault => `${path}: ${fault}`))
    for (const next of [answer.location, ...linksIn(answer.text, path)]) if (next) known.add(next)
    for (const [text, action = ''] of answer.text.matchAll(FORM))
      found.forms.set(action.replace(/[0-9a-f-]{36}/g, ':id'), { action, fields: bareFields(text) })
  }
  return found
}

function bareFields(form: string): Record<string, string> {
  const sent = [...form.matchAll(SENT)].map(([, name, value]) => [name, value])
  return Object.fromEntries(sent.reverse())
}

function faultsIn({ status, headers, text }: Awaited<ReturnType<Browser['get']>>): string[] {
  if (status >= 400) return [String(status)]
  const isPage = status === 200 && headers.get('content-type')?.startsWith('text/html')
  if (!isPage) return []
  const titles = text.match(/<h1\b/g)?.length ?? 0
  const jumping = [...text.matchAll(/<img\b[^>]*>/g)].filter(([image]) => !/ width=.* height=/.test(image))
  return [...(titles === 1 ? [] : [`${titles} h1`]), ...jumping.map(([image]) => `jumps for ${image}`)]
}

/** Addresses of ours, but for other languages of the same page, what is built, streams, and what takes long to make. */
function linksIn(text: string, path: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([, href = '']) => {
    const url = URL.parse(href.replaceAll('&amp;', '&'), `${BASE}${path}`)
    if (url?.origin !== BASE || /^\/assets\/|\/live$|\.pdf$/.test(url.pathname)) return []
    url.searchParams.delete('lang')
    return [url.pathname + url.search]
  })
}

test('Above every form that comes back each line leads to its field, and names it', async () => {
  const faults: string[] = []
  const asked = new Set<string>()
  for (const [persona, { forms }] of all)
    for (const [route, { action, fields }] of forms) {
      if (asked.has(route)) continue
      asked.add(route)
      const { status, text } = await browsers.get(persona)!.post(action, { ...fields, key: newKey() })
      if (status === 422) faults.push(...unnamedIn(text).map(fault => `${route}: ${fault}`))
    }
  expect(asked.size).toBeGreaterThan(40)
  expect(faults).toEqual([])
})

/** Lines that lead nowhere, or say no more than what stands at their field. */
function unnamedIn(text: string): string[] {
  const [summary] = /<div class="error-summary".*?<\/div>/s.exec(text) ?? ['']
  const lines = [...summary.matchAll(/<li>(?:<a href="#([^"]*)">)?(.*?)<\//g)]
  return lines.flatMap(([, id = '', line = '']) => {
    if (id && !text.includes(` id="${id}"`)) return [`#${id} is not there: ${line}`]
    return text.includes(`-error">${line}<`) ? [`no field: ${line}`] : []
  })
}

test('Every page is among those of which npm run shots makes pictures, or it is said why not', () => {
  const open = [...openPages, ...demoPages].filter(({ method }) => method === 'GET').map(({ path }) => path)
  expect(openRoutes).toEqual(open)
  const pictured = new Set(pages.map(shownBy))
  expect(pageRoutes.filter(route => !pictured.has(route) && !notPictured[route])).toEqual([])
  expect(
    Object.keys(notPictured).filter(route => pictured.has(route) || !pageRoutes.includes(route)),
  ).toEqual([])
})

test.each(RESTRICTED.filter(scope => scope !== 'everything'))(
  'Where a document withholds %s of a child, no link of its family’s leads to nothing',
  async scope => {
    await restrict(world, 'dana', 'ari', scope)
    const browser = new Browser(world)
    const { location } = await browser.post('/demo/persona', { persona: 'home1' })
    const { faults } = await follow(browser, `${location}/children/${person('ari')}`)
    await world.as(null, ctx =>
      ctx.db.deleteFrom('restrictions').where('guardian_id', '=', person('dana')).execute(),
    )
    expect(faults).toEqual([])
  },
)
