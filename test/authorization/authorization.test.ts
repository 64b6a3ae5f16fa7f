import { afterAll, describe, expect, test } from 'vitest'
import { routes } from '../../src/routes/table.ts'
import { recordProof } from '../support/proof.ts'
import { actors } from './actors.ts'
import { openMatrix } from './matrix.ts'
import { targetsOf } from './targets.ts'

const { world, table, lines, cellsOf, ask, judge } = await openMatrix()
const faults: string[] = []
let cells = 0
let leaks = 0

describe('Every route as every actor of the cast', { timeout: 60_000 }, () => {
  test.each(lines.map(line => [`${line.method} ${line.path}`, line] as const))('%s', async (_name, line) => {
    const before = faults.length
    let yes = 0
    for (const cell of cellsOf(line)) {
      const verdict = await judge(cell)
      yes += Number(verdict.got === 'yes')
      cells++
      leaks += verdict.leaks
      faults.push(...verdict.faults)
    }
    expect(faults.slice(before, before + 25)).toEqual([])
    // a line that says yes to somebody proves nothing where nothing of its kind is there
    expect(yes > 0).toBe(Object.values(line.cells).includes('yes'))
  })
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
    for (const target of gone) bodies.add(await (await ask({ line, target, actor: actors[0]! })).text())
    expect([path, bodies.size]).toEqual([path, 1])
  }
})

afterAll(() => {
  recordProof('T1', 'matrix', { cells, leaks, faults: faults.length, routes: table.length })
  expect(world.problems).toEqual([])
})
