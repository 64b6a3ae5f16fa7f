import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Temporal } from 'temporal-polyfill'
import { seedDemo } from './demo/school.ts'
import { senderOf } from './domain/notifications/sender.ts'
import { baseUrl, type Config, ConfigFault, readConfig } from './platform/config.ts'
import { openGround } from './platform/ground.ts'
import type { House } from './platform/http/house.ts'
import { createLog } from './platform/log.ts'
import { openTransport } from './platform/mail/transport.ts'
import { bossJobs } from './platform/outbox.ts'
import { StartFault } from './platform/start-fault.ts'
import { installationKey, signer } from './platform/tokens.ts'
import { createApp } from './web.ts'
import { startWorker } from './worker.ts'

const log = createLog()
const PATIENCE_MS = 2000

/** Opens everything in one process, web and worker. Gives what closes it, in the order in which it was opened. */
async function open(config: Config): Promise<() => Promise<void>> {
  const ground = await openGround(config, problem => log.error('ground', problem))
  let port = config.port
  const base = () => baseUrl(config, port)
  const post = config.smtp
    ? { transport: openTransport(config.smtp), sender: senderOf(config.smtp, base()) }
    : null
  const house: House = {
    db: ground.database.db,
    jobs: bossJobs(ground.boss),
    clock: () => Temporal.Now.instant(),
    base,
    demo: config.demo,
    sendsMail: post !== null,
    post,
    signer: signer(installationKey(config.data)),
    assets: JSON.parse(readFileSync('dist/assets.json', 'utf8')),
    log: { problem: (problem, request) => log.error('request', problem, { request }) },
  }
  const closeGround = async () => {
    post?.transport.close()
    await ground.close()
  }
  try {
    if (config.demo) await seedDemo(house.db, house.clock())
    const server = await listen(house, config, taken => {
      port = taken
    })
    await startWorker({ ...house, post }, ground.boss, log)
    console.info(`Trellis is open: ${house.base()}/`)
    return async () => {
      await drain(server)
      await closeGround()
    }
  } catch (problem) {
    await closeGround()
    throw problem
  }
}

const listen = (house: House, config: Config, onPort: (port: number) => void) =>
  new Promise<Server>((opened, failed) => {
    const options = { fetch: createApp(house).fetch, port: config.port, hostname: config.host }
    const server = serve(options, ({ port }) => {
      onPort(port)
      opened(server)
    }) as Server
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      failed(new StartFault(`Nothing can be opened at ${config.host}, PORT ${config.port} (${code}).`)),
    )
  })

/** Answers what was asked already, but not for long. */
const drain = (server: Server) =>
  new Promise<void>(done => {
    server.close(() => done())
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  })

function end(problem: unknown) {
  if (problem instanceof ConfigFault || problem instanceof StartFault) console.error(problem.message)
  else log.error('start', problem)
  process.exit(1)
}

async function main() {
  const opening = open(readConfig(process.env))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, async () => {
      const close = await opening // a signal during the start waits for it: nothing is left half open
      await close().catch(end)
      process.exit(0)
    })
  process.on('unhandledRejection', problem => log.error('unhandled', problem))
  await opening
}

main().catch(end)
