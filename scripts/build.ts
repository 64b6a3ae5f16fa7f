// Builds the server and the client into one folder: scripts as files whose addresses carry a hash of what is in them,
// styles as text, since every page brings its own.
import fs from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build as bundle, type Metafile } from 'esbuild'
import type { Assets } from '../src/platform/http/house.ts'

export const SOURCES = ['src', 'client', 'locales', 'scripts/build.ts', 'package.json']

/** Builds into `out`; gives what the pages bring with them and ask for. */
export async function build(out: string, { minify = true } = {}): Promise<Assets> {
  fs.rmSync(out, { recursive: true, force: true })
  const [scripts, family, staff] = await Promise.all([
    buildScripts(join(out, 'client'), minify),
    stylesOf('client/styles/family.css', minify),
    stylesOf('client/styles/staff.css', minify),
    buildServer(join(out, 'server')),
  ])
  const address = addressesIn(scripts.metafile)
  const assets = {
    family: { css: family, js: address('client/family.ts') },
    staff: { css: staff, js: address('client/staff.ts') },
  }
  for (const file of fs.readdirSync(join(out, 'client'))) compress(join(out, 'client', file))
  fs.writeFileSync(join(out, 'assets.json'), JSON.stringify(assets))
  return assets
}

const buildScripts = (outdir: string, minify: boolean) =>
  bundle({
    entryPoints: ['client/family.ts', 'client/staff.ts'],
    outdir,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    metafile: true as const,
    logLevel: 'warning',
  })

async function stylesOf(entry: string, minify: boolean): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [entry],
    bundle: true,
    minify,
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0]!.text.trim()
}

const buildServer = (outdir: string) =>
  bundle({
    entryPoints: {
      main: 'src/main.ts',
      'plan-worker': 'src/domain/conferences/planner/worker.ts',
      'choices-worker': 'src/domain/conferences/planning/choices-worker.ts',
    },
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    logLevel: 'warning',
  })

const addressesIn = (metafile: Metafile) => (entry: string) => {
  const found = Object.entries(metafile.outputs).find(([, made]) => made.entryPoint === entry)
  return `/assets/${basename(found![0])}`
}

function compress(file: string) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  fs.writeFileSync(`${file}.br`, brotliCompressSync(fs.readFileSync(file), quality))
}

/** Whether anything that a build reads is newer than what it wrote. */
export function isStale(out: string): boolean {
  const made = fs.statSync(join(out, 'assets.json'), { throwIfNoEntry: false })?.mtimeMs
  return !made || SOURCES.some(path => newestIn(path) > made)
}

function newestIn(path: string): number {
  const stat = fs.statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...fs.readdirSync(path).map(name => newestIn(join(path, name))))
}

if (import.meta.main) await build('dist')
