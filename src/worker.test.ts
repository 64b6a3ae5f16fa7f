import { Writable } from 'node:stream'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, test } from 'vitest'
import { openMailSink } from '../test/support/mail-sink.ts'
import { noticesOf, officeOf, SENDER, statesOf } from '../test/support/office.ts'
import { addRound, at, meetingOf, person, roundOf } from '../test/support/rounds.ts'
import { openWorld } from '../test/world.ts'
import { holdTimes } from './domain/conferences/holding/holds.ts'
import { releaseLater } from './domain/conferences/holding/write.ts'
import { ownWaitFor } from './domain/conferences/waiting/own.ts'
import { joinWait } from './domain/conferences/waiting/waits.ts'
import { APP_ROLE } from './platform/db/migrate.ts'
import { openJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { announce, bossJobs } from './platform/outbox.ts'
import { startWorker, sweep } from './worker.ts'

const lines: string[] = []
const log = createLog(
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  }),
)
const sink = await openMailSink()
const world = await openWorld()
const boss = await openJobs(world.database.connection, APP_ROLE, problem => log.error('boss', problem), true)
let endWork = async () => {}
afterAll(async () => {
  await endWork()
  await boss.stop({ graceful: false })
  await sink.close()
})
world.house.jobs = bossJobs(boss)
world.now = Temporal.Now.instant()
const office = officeOf(world, sink)
afterAll(() => office.post!.transport.close())
const day = world.now.toZonedDateTimeISO('America/New_York').toPlainDate().add({ days: 14 }).toString()
await addRound(world, {
  days: { [day]: ['15:00', '17:00'] },
  educators: { ines: null, wen: null },
  meetings: [
    ['mateo', 1, ['ines']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
  ],
})

test('A fact becomes a mail in everybody’s box by itself, and the schedule of rounds is kept', async () => {
  endWork = await startWorker(office, boss, log)
  await world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf() }))
  await expect.poll(() => sink.mails.length, { timeout: 8_000 }).toBe(4)
  await expect.poll(() => statesOf(world)).toEqual({ sent: 4 })
  expect((await boss.getSchedules()).map(one => one.name)).toContain('sweep')
})

test('What is rolled back is told to nobody', async () => {
  const before = (await noticesOf(world)).length
  const failed = world.as('ines', async ctx => {
    await announce(ctx, 'timesAsked', { round: roundOf(), reminder: true })
    throw new Error('changed my mind')
  })
  await expect(failed).rejects.toThrow('changed my mind')
  await new Promise(resolve => setTimeout(resolve, 1200))
  expect(await noticesOf(world)).toHaveLength(before)
})

test('What was kept and is over is offered to whoever waits, by itself, and told', async () => {
  const name = 'one'
  await addRound(world, {
    name,
    days: { [day]: ['18:00', '18:20'] },
    educators: { tomas: null },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['tomas']],
      ['ari', 2, ['tomas']],
    ],
  })
  const round = roundOf(name)
  const wish = { together: false, from_at: '', until_at: '', days: [], spoken_by: '' }
  await world.as('dana', ctx =>
    holdTimes(ctx, round, [{ meeting: meetingOf('ari', 1, name), start: at('18:00', day) }]),
  )
  await world.as('mark', async ctx =>
    joinWait(ctx, await ownWaitFor(ctx, round), { meetings: [meetingOf('ari', 2, name)], ...wish }),
  )
  world.now = world.now.add({ minutes: 2 })
  // the job that was sent for this moment comes by the wall's clock, not by the test's
  await world.as(null, ctx => releaseLater(ctx, round, Temporal.Now.instant()))
  const offered = async () =>
    (await noticesOf(world)).filter(({ kind }) => kind === 'timeOffered').map(({ to_person }) => to_person)
  await expect.poll(offered, { timeout: 8_000 }).toEqual([person('mark')])
})

test('The log of a worker in trouble names nobody and holds no secret', async () => {
  const told = await noticesOf(world)
  const secret = office.signer.tokenOf('link', told[0]!.data.link!)
  const words = ['Lucía', 'Mateo', 'Dana', 'lucia@post.example', secret]
  const broken = {
    ...office,
    post: {
      sender: SENDER,
      transport: { send: () => Promise.reject(new Error(words.join(' '))), close() {} },
    },
    signer: {
      tokenOf() {
        throw new Error(words.join(' '))
      },
    },
  }
  const reminder = { round: roundOf(), reminder: true }
  world.house.jobs = null
  await world.as('ines', ctx => announce(ctx, 'timesAsked', reminder))
  world.now = world.now.add({ minutes: 2 })
  await sweep(broken, log)
  expect(lines.join()).toContain('sweep.failed')
  for (const word of words) expect(lines.join()).not.toContain(word)
})
