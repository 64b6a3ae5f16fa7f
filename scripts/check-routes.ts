// Every route has a line in docs/authorization.txt, which a human reviews: METHOD PATH and who may,
// the path as the table has it, `/` for the first page.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { type Outcome, runAlone, type Tree } from './source.ts'

export type Route = { method: string; path: string }

const TABLE = 'src/routes/table.ts'
const REVIEWED = 'docs/authorization.txt'
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'ALL'])

export async function checkRoutes(tree: Tree, root: string): Promise<Outcome> {
  if (!tree.has(TABLE)) {
    const some = [...tree.keys()].some(path => /^src\/routes\/.+\.tsx?$/.test(path))
    return { faults: some ? [`${TABLE} is missing, though there are routes`] : [], seen: 'no routes yet' }
  }
  const routes = await readRoutes(root)
  return { faults: compareRoutes(routes, tree.get(REVIEWED) ?? ''), seen: `${routes.length} routes` }
}

export function compareRoutes(routes: readonly Route[], reviewed: string): string[] {
  const lines = reviewed.split('\n').map((line, at) => ({ at: at + 1, words: line.trim().split(/\s+/) }))
  const entries = lines.filter(({ words }) => words[0] && !words[0].startsWith('#'))
  const named = entries.map(({ words: [method, path] }) => `${method} ${path}`)
  const present = routes.map(route => `${route.method.toUpperCase()} ${route.path || '/'}`)
  return [
    ...doubles(present).map(route => `${route}: registered twice in ${TABLE}`),
    ...present.filter(route => !named.includes(route)).map(route => `${route}: has no line in ${REVIEWED}`),
    ...entries.flatMap(({ at, words: [method = '', path = '', ...who] }, index) => {
      const name = `${REVIEWED}:${at} ${method} ${path}`
      if (!METHODS.has(method) || !path.startsWith('/')) return [`${name}: a line begins with METHOD /path`]
      if (who.length === 0) return [`${name}: does not say who may`]
      if (named.indexOf(`${method} ${path}`) < index) return [`${name}: stands there twice`]
      return present.includes(`${method} ${path}`) ? [] : [`${name}: there is no such route`]
    }),
  ]
}

const doubles = (names: string[]) => [...new Set(names.filter((name, at) => names.indexOf(name) < at))]

/** Pages are TSX, which Node does not run: bundled first, beside the packages that it needs. */
async function readRoutes(root: string): Promise<Route[]> {
  const folder = join(root, 'node_modules/.cache/trellis')
  const outfile = join(folder, `routes-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  try {
    const entryPoints = [join(root, TABLE)]
    const shape = { bundle: true, format: 'esm', platform: 'node', packages: 'external' } as const
    await build({ entryPoints, outfile, ...shape, loader: { '.css': 'empty' }, logLevel: 'silent' })
    const table = (await import(pathToFileURL(outfile).href)) as { routes: Route[] }
    return table.routes
  } finally {
    rmSync(outfile, { force: true })
  }
}

if (import.meta.main) await runAlone('routes', checkRoutes)
