// npm start: builds what has changed, then runs the house. The data folder and all settings come from the environment.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Trellis needs Node 24, this is ${process.version}. Run "npm install" first: it brings its own.`,
  )
  process.exit(1)
}
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const { build, isStale } = await import('./build.ts')
if (isStale('dist')) await build('dist')
await import('../dist/server/main.js')
