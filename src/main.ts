import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Temporal } from 'temporal-polyfill'
import { seedDemo } from './demo/school.ts'
import { baseUrl, ConfigFault, readConfig } from './platform/config.ts'
import { openGround } from './platform/ground.ts'
import type { House } from './platform/http/house.ts'
import { createLog } from './platform/log.ts'
import { bossJobs } from './platform/outbox.ts'
import { installationKey, signer } from './platform/tokens.ts'
import { createApp } from './web.ts'

const log = createLog()

/** Opens everything in one process, web and worker, and closes it on a signal. */
async function main() {
  const config = readConfig(process.env)
  const ground = await openGround(config, problem => log.error('ground', problem))
  let port = config.port
  const house: House = {
    db: ground.database.db,
    jobs: bossJobs(ground.boss),
    clock: () => Temporal.Now.instant(),
    base: () => baseUrl(config, port),
    demo: config.demo,
    sendsMail: config.smtp !== undefined,
    signer: signer(installationKey(config.data)),
    assets: JSON.parse(readFileSync('dist/assets.json', 'utf8')),
    log: { problem: (problem, request) => log.error('request', problem, { request }) },
  }
  if (config.demo) await seedDemo(house.db, house.clock())
  const server = serve({ fetch: createApp(house).fetch, port, hostname: config.host }, info => {
    port = info.port
    console.info(`Trellis is open: ${house.base()}/`)
  })
  const close = async () => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await ground.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, close)
}

main().catch(problem => {
  console.error(problem instanceof ConfigFault ? problem.message : (problem as Error).message)
  process.exit(1)
})
