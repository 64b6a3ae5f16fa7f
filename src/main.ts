import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { seedDemo } from './demo/school.ts'
import { openPost } from './domain/notifications/sender.ts'
import { baseUrl, type Config, readConfig } from './platform/config.ts'
import { giveBackSoon } from './platform/give-back.ts'
import { openGround } from './platform/ground.ts'
import type { House } from './platform/http/house.ts'
import { listen } from './platform/http/listen.ts'
import { createLog } from './platform/log.ts'
import { bossJobs } from './platform/outbox.ts'
import { openSecrets } from './platform/secrets.ts'
import { StartFault } from './platform/start-fault.ts'
import { createApp } from './web.ts'
import { startWorker } from './worker.ts'

const log = createLog()

/** Whoever stops all processes at once may reach the database first: what breaks is told so much later, if nothing is ending. */
const GRACE_MS = 300
let isEnding = false
const tell = (problem: Error) => {
  if (!isEnding) log.error('ground', problem)
}
const hear = (problem: Error) => void setTimeout(tell, GRACE_MS, problem).unref()

/** Opens everything in one process, web and worker. Gives what closes it: first what is asked from outside, last the database. */
async function open(config: Config): Promise<() => Promise<void>> {
  const ground = await openGround(config, hear)
  let port = config.port
  const base = () => baseUrl(config, port)
  const post = openPost(config.smtp, base())
  const live = await ground.openLive()
  const house: House = {
    db: ground.database.db,
    jobs: bossJobs(ground.boss),
    clock: () => Temporal.Now.instant(),
    base,
    demo: config.demo,
    sendsMail: post !== null,
    ...{ post, live, crier: ground.crier, calls: ground.calls },
    ...openSecrets(config.data),
    assets: JSON.parse(readFileSync('dist/assets.json', 'utf8')),
    log: { problem: (problem, request) => log.error('request', problem, { request }) },
  }
  const closeGround = async () => {
    post?.transport.close()
    await ground.close()
  }
  try {
    if (config.demo) await seedDemo(house.db, house.clock())
    const server = await listen(createApp(house, 'dist/client'), config.host, port)
    port = server.port
    const endWork = await startWorker({ ...house, post }, ground.boss, log)
    console.info(`Trellis is open: ${house.base()}/`)
    giveBackSoon()
    return async () => {
      isEnding = true
      await Promise.all([live.close(), server.close(), endWork()])
      await closeGround()
    }
  } catch (problem) {
    await live.close()
    await closeGround()
    throw problem
  }
}

function end(problem: unknown) {
  if (problem instanceof StartFault) console.error(problem.message)
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
