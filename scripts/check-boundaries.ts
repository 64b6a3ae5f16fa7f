// Who may import what. Types cost nothing at run time and bind little, so some walls let them through.
import { type Import, isTest, type Outcome, runAlone, type Source, sourcesIn, type Tree } from './source.ts'

type Place = { layer: string; area: string; file: string }

const ROOTS = /^src\/(web|worker|cli|main)\.tsx?$/
// what each layer may use; a layer followed by "types" only by `import type`
const MAY: Record<string, string[]> = {
  platform: ['platform'],
  domain: ['platform', 'domain'],
  ui: ['platform', 'ui', 'domain types'],
  demo: ['platform', 'domain', 'demo'],
  routes: ['platform', 'domain', 'ui', 'routes', 'demo'],
  root: ['platform', 'domain', 'ui', 'routes', 'demo', 'root'],
  client: ['client', 'platform types', 'domain types', 'ui types'],
}
// pure by name: they decide or describe, so they take types from elsewhere and values only from these
const PURE = /^(rules|[a-z-]+-rules|schema)\.ts$/
// the planner's own thread is the one door out of it
const PURE_FOLDER = /\/planner\/(?!(thread|worker)\.ts$)/
const VALUES_FOR_PURE = [
  'platform/time',
  'platform/refusal',
  'platform/ids',
  'platform/http/fields',
  'platform/text/locale',
]
const PACKAGES_FOR_PURE = ['temporal-polyfill', 'zod']
const TOP_AREAS = ['insights', 'privacy']

export function checkBoundaries(tree: Tree): Outcome {
  const sources = sourcesIn(tree, ['src', 'client']).filter(source => !isTest(source.path))
  const faults = sources.flatMap(source =>
    source.imports.flatMap(found => {
      const why = wallBetween(source, found)
      return why ? [`${source.path}:${found.line} imports ${found.to}: ${why}`] : []
    }),
  )
  return { faults: [...faults, ...cycles(sources)], seen: `${sources.length} files` }
}

function placeOf(path: string): Place {
  const [top = '', layer = '', area = ''] = path.split('/')
  const file = path.slice(path.lastIndexOf('/') + 1)
  if (ROOTS.test(path)) return { layer: 'root', area: '', file }
  return { layer: top === 'src' ? layer : top, area: layer === 'domain' ? area : '', file }
}

function wallBetween(source: Source, found: Import): string | undefined {
  const from = placeOf(source.path)
  const pure = from.layer === 'domain' && (PURE.test(from.file) || PURE_FOLDER.test(source.path))
  if (!found.own) {
    const fits = !pure || found.typeOnly || PACKAGES_FOR_PURE.includes(found.to)
    return fits ? undefined : `${from.file} is pure`
  }
  if (found.to.startsWith('locales/') || found.to.endsWith('.css')) return undefined
  const to = placeOf(found.to)
  if (isTest(found.to)) return 'the product does not need its tests'
  const may = MAY[from.layer]
  if (!may) return `no layer is called ${from.layer}`
  if (!may.includes(to.layer) && !(found.typeOnly && may.includes(`${to.layer} types`)))
    return `${from.layer} may use ${may.join(', ')}`
  if (from.layer === 'domain' && to.layer === 'domain' && from.area !== to.area) {
    const why = wallBetweenAreas(from, to)
    if (why) return why
  }
  return pure && !found.typeOnly ? wallOfPure(source.path, found.to, from) : undefined
}

function wallBetweenAreas(from: Place, to: Place): string | undefined {
  if (to.file === 'tables.ts') return 'areas meet through words, not through tables'
  if (to.area === 'notifications') return 'notifications reacts to facts, nobody calls it'
  if (TOP_AREAS.includes(to.area) && !TOP_AREAS.includes(from.area))
    return `${to.area} stands above the areas`
  return undefined
}

function wallOfPure(path: string, to: string, from: Place): string | undefined {
  const [home] = PURE_FOLDER.exec(path) ? path.split('/planner/', 1) : []
  const sibling = home !== undefined && to.startsWith(`${home}/planner/`) && PURE_FOLDER.test(to)
  const rule = PURE.test(from.file) && PURE.test(to.slice(to.lastIndexOf('/') + 1))
  const given = VALUES_FOR_PURE.some(name => to === `src/${name}.ts`)
  return sibling || rule || given ? undefined : `${from.file} is pure: import type, or pass it in`
}

/** Each circle of imports once, named from its first file on; types do not count. */
function cycles(sources: Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(one => one.own && !one.typeOnly)]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const walk = (path: string, trail: string[]) => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push(`imports in a circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
      return
    }
    state.set(path, 'open')
    for (const one of next.get(path) ?? []) if (next.has(one.to)) walk(one.to, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of next.keys()) walk(path, [])
  return found
}

if (import.meta.main) await runAlone('boundaries', checkBoundaries)
