import { afterAll, expect, test } from 'vitest'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import type { Office } from '../../src/domain/notifications/office.ts'
import { sendNotice } from '../../src/domain/notifications/send.ts'
import { sweepSchool } from '../../src/domain/notifications/sweep.ts'
import { MailFault } from '../../src/platform/mail/fault.ts'
import { noticesTo, officeOf, publish, SENDER, tellFacts, wait } from '../support/office.ts'
import { recordProof } from '../support/proof.ts'
import { addRound, at, DAY, meetingOf } from '../support/rounds.ts'
import { openWorld } from '../world.ts'
import { type Fault, withFault } from './fault.ts'
import { openPhotos } from './photo.ts'

// every call by `npm run faults`
const STEP = process.env.FAULTS === 'all' ? 1 : 6
const counts = { handedOver: 0, faults: 0, twice: 0, lost: 0 }
const world = await openWorld()
await addRound(world, { days: { [DAY]: ['15:00', '18:00'] }, meetings: [['mateo', 1, ['ines']]] })
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:00')))
await publish(world)
wait(world, { seconds: 11 })
await tellFacts(world, officeOf(world))
const photos = await openPhotos(world.database.owner, 'act')
await photos.take()
const begin = world.now

/** A mail server that keeps what it took; the n-th hand-over fails as it is told to, after it took the mail or before. */
function server(fails?: { at: number; how: MailFault['kind']; taken: boolean }) {
  const mails: string[] = []
  let n = 0
  const office: Office = {
    ...world.house,
    post: {
      sender: SENDER,
      transport: {
        async send(mail: { messageId?: string } & object) {
          const fail = ++n === fails?.at
          if (!fail || fails.taken) mails.push(JSON.stringify(mail))
          if (fail) throw new MailFault(fails.how, 'thrown')
        },
      } as never,
    },
  }
  return { office, mails }
}

const notice = async () => (await noticesTo(world, 'lucia'))[0]!
const quietly = async (work: () => Promise<unknown>) => {
  try {
    await work()
  } catch {
    // the worker notes it and goes on; what is left is found by its next round
  }
}
const { id } = await notice()
const tryOnce = (office: Office) => quietly(() => sendNotice(office, { school: 'oakgrove', id }))

/** Everything that the worker does by itself in the hours after: nobody's hand helps. */
async function hoursPass(office: Office) {
  for (let n = 0; n < 4; n++) {
    wait(world, { minutes: 20 })
    await sweepSchool(office, 'oakgrove', () => {})
  }
}

async function back() {
  await photos.restore()
  world.now = begin
}

afterAll(async () => {
  await photos.close()
  recordProof('T12', 'mail', counts)
})

/** Sent once and known as such; or nobody knows, and the head is asked. Never twice, never lost in silence. */
async function judge(mails: string[], where: string) {
  const mine = mails.filter(mail => mail.includes('lucia'))
  const { state } = await notice()
  counts.faults++
  counts.handedOver += mine.length
  if (mine.length > 1) counts.twice++
  const known = mine.length === 1 ? ['sent', 'uncertain'] : ['uncertain', 'failed', 'waiting']
  if (!known.includes(state)) counts.lost++
  expect([where, mine.length <= 1, known.includes(state) || state]).toEqual([where, true, true])
  return state
}

test.each(['refused', 'lost', 'unanswered'] as const)(
  'Whichever statement of a sender is %s, a mail leaves once at most and is never lost in silence',
  async fault => {
    for (let n = 1; ; n += STEP) {
      const { office, mails } = server()
      const { met } = await withFault(fault as Fault, n, () => tryOnce(office))
      await hoursPass(office)
      await judge(mails, `${fault} at ${n}`)
      await back()
      if (!met && n > 1) break
    }
  },
  120_000,
)

test.each([
  ['temporary', false, 'sent'],
  ['permanent', false, 'failed'],
  ['uncertain', true, 'uncertain'],
  ['uncertain', false, 'uncertain'],
] as const)(
  'A hand-over that fails as %s (taken: %s) ends as %s',
  async (how, taken, end) => {
    const { office, mails } = server({ at: 1, how, taken })
    await tryOnce(office)
    await hoursPass(office)
    expect(await judge(mails, how)).toBe(end)
    await back()
  },
  60_000,
)
