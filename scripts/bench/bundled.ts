import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Imports a module that leads to pages: they are TSX, which Node does not run. */
export async function importBundled<T>(entry: string): Promise<T> {
  const folder = 'node_modules/.cache/trellis'
  const outfile = join(folder, `bench-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      logLevel: 'warning',
    })
    return (await import(pathToFileURL(outfile).href)) as T
  } finally {
    rmSync(outfile, { force: true })
  }
}
