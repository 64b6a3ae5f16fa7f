import type { Temporal } from 'temporal-polyfill'
import { handleFact } from '../../src/domain/notifications/handle.ts'
import type { Office } from '../../src/domain/notifications/office.ts'
import { sendNotice } from '../../src/domain/notifications/send.ts'
import type { NoticeRow } from '../../src/domain/notifications/tables.ts'
import { idFor } from '../../src/platform/ids.ts'
import { openTransport } from '../../src/platform/mail/transport.ts'
import { announce } from '../../src/platform/outbox.ts'
import type { World } from '../world.ts'
import type { MailSink } from './mail-sink.ts'
import { inOak, person, roundOf } from './rounds.ts'

export const SENDER = 'school@oakgrove.example'

/** What tells people in a test: by this mail server, or, without one, in the outbox. */
export const officeOf = (world: World, sink?: MailSink): Office => ({
  ...world.house,
  post: sink ? { transport: openTransport(sink.url), sender: SENDER } : null,
})

/** Publishes a round, in effect ten seconds from now, as the page does. */
export async function publish(world: World, round = 'autumn') {
  const release = world.now.add({ seconds: 10 }).toString()
  await inOak(world.house.db, async tx => {
    await tx
      .insertInto('round_states')
      .values({
        school_id: idFor('school', 'oakgrove'),
        round_id: roundOf(round),
        state: 'published',
        by_person: person('ines'),
        entered_at: world.now.toString(),
        effective_at: release,
      })
      .execute()
  })
  await world.as('ines', ctx =>
    announce(ctx, 'schedulePublished', { round: roundOf(round), release_at: release }),
  )
}

/** Lets time pass. */
export const wait = (world: World, duration: Temporal.DurationLike) => {
  world.now = world.now.add(duration)
}

export const factsOf = (world: World) =>
  inOak(world.house.db, tx => tx.selectFrom('facts').selectAll().orderBy('happened_at').execute())

export const noticesOf = (world: World) =>
  inOak(world.house.db, tx =>
    tx.selectFrom('notices').selectAll().orderBy('created_at').orderBy('dedupe').execute(),
  ) as Promise<NoticeRow[]>

/** The notices for one person of the cast. */
export const noticesTo = async (world: World, who: string) =>
  (await noticesOf(world)).filter(notice => notice.to_person === person(who))

/** Handles every fact that waits, as the worker does. */
export async function tellFacts(world: World, office: Office) {
  for (const { id, handled_at } of await factsOf(world))
    if (!handled_at) await world.as(null, ctx => handleFact(ctx, office.signer, id))
}

/** Sends every notice that is due, as the worker does. */
export async function sendDue(world: World, office: Office) {
  for (const { id, state } of await noticesOf(world))
    if (state === 'waiting') await sendNotice(office, { school: 'oakgrove', id })
}

export const statesOf = async (world: World, kind?: string) => {
  const counts: Record<string, number> = {}
  for (const notice of await noticesOf(world))
    if (!kind || notice.kind === kind) counts[notice.state] = (counts[notice.state] ?? 0) + 1
  return counts
}
