import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identityId, OAK } from '../../src/demo/personas.ts'
import { seedRounds } from '../../src/demo/rounds.ts'
import { openSession } from '../../src/platform/sessions.ts'
import { routes } from '../../src/routes/table.ts'
import { createApp } from '../../src/web.ts'
import { recordProof } from '../support/proof.ts'
import { BASE, openWorld, START } from '../world.ts'
import { type Actor, actors, canaries, columnsOf, isAideOf, isStaffOfSchool, mayMeet } from './actors.ts'
import { rollingBack } from './rollback.ts'
import { bestOf, type Cell, cellOf, type Line, readTable } from './table.ts'
import { type Target, targetsOf } from './targets.ts'

const world = await openWorld()
const app = createApp({ ...world.house, demo: false, db: rollingBack(world.database.db) })
const table = readTable()
const known = canaries()
const cookies = new Map<Actor, string>()
const faults: string[] = []
let cells = 0
let leaks = 0

beforeAll(async () => {
  await seedRounds(world.house.db, START)
  for (const actor of actors)
    if (actor)
      cookies.set(
        actor,
        `trellis=${await openSession(world.database.db, identityId(actor.school, actor.name), 'matrix', world.now)}`,
      )
})

async function ask(line: Line, target: Target, actor: Actor): Promise<Response> {
  const headers = { origin: BASE, cookie: actor ? cookies.get(actor)! : '' }
  const body = line.method === 'POST' ? new URLSearchParams() : undefined
  return app.request(`${BASE}/s/${OAK}${target.path === '/' ? '' : target.path}`, {
    method: line.method,
    headers,
    body,
  })
}

/**
 * What the table promises to somebody in these columns. Where there is nothing, there is nothing for all; but a
 * page that is closed to somebody may say so before it looks, and an address that cannot be one need not ask who.
 */
function expected(line: Line, target: Target, actor: Actor): Cell[] {
  const columns = columnsOf(actor, target.about)
  const promised = bestOf(columns.map(column => line.cells[column]))
  // an aide of the child's group knows that the child has a conference, and is told so
  if (target.about.kind === 'home' && isAideOf(actor, target.about.kid)) return [promised, '403']
  if (target.about.kind !== 'absent') return [promised]
  const closed = isStaffOfSchool(actor) && line.cells.lead === '403'
  return closed ? ['403', '404'] : promised === 'in' ? ['in', '404'] : ['404']
}

async function check(line: Line, target: Target, actor: Actor) {
  cells++
  const answer = await ask(line, target, actor)
  const got = cellOf(answer)
  const wanted = expected(line, target, actor)
  const who = actor ? actor.name : 'a visitor'
  if (!wanted.includes(got as Cell))
    faults.push(`${line.method} ${line.path} (${target.what}) as ${who}: ${got}, not ${wanted.join(' or ')}`)
  const text = await answer.text()
  const seen = known.filter(canary => text.includes(canary.text) && !mayMeet(actor, canary.of))
  leaks += seen.length
  for (const canary of seen.slice(0, 2))
    faults.push(`${line.method} ${line.path} (${target.what}) shows ${who} ${canary.of}: ${canary.text}`)
}

const inSchool = table.filter(line => !line.path.startsWith('//') && !/:token|:feed\{/.test(line.path))

describe('Every route as every actor of the cast', { timeout: 60_000 }, () => {
  test.each(inSchool.map(line => [`${line.method} ${line.path}`, line] as const))(
    '%s',
    async (_name, line) => {
      const before = faults.length
      for (const target of targetsOf(line.path)) for (const actor of actors) await check(line, target, actor)
      expect(faults.slice(before, before + 25)).toEqual([])
    },
  )
})

test('The table has every route, and no other', () => {
  const written = new Set(table.map(line => `${line.method} ${line.path}`))
  const registered = new Set(routes.map(route => `${route.method} ${route.path || '/'}`))
  expect([...registered].filter(route => !written.has(route))).toEqual([])
})

test('What is another school’s and what is nothing look the same, to the byte', async () => {
  const ids = ['/children/:child', '/people/:person', '/rounds/:round', '/groups/:group']
  for (const path of ids) {
    const line = table.find(one => one.method === 'GET' && one.path === path)
    if (!line) continue
    const gone = targetsOf(path).filter(target => target.about.kind === 'absent')
    const bodies = new Set<string>()
    for (const target of gone) bodies.add(await (await ask(line, target, actors[0]!)).text())
    expect([path, bodies.size]).toEqual([path, 1])
  }
})

afterAll(() => {
  recordProof('T1', 'matrix', { cells, leaks, faults: faults.length, routes: table.length })
  expect(world.problems).toEqual([])
})
