import { afterAll, beforeEach, expect, test } from 'vitest'
import { openMailSink } from '../../../test/support/mail-sink.ts'
import {
  noticesOf,
  noticesTo,
  officeOf,
  publish,
  SENDER,
  sendDue,
  statesOf,
  tellFacts,
  wait,
} from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld, personId } from '../../../test/world.ts'
import { idFor } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { placeMeeting } from '../conferences/booking/bookings.ts'
import { handleFact } from './handle.ts'
import { sendAgain, withdrawNotice } from './outbox.ts'
import { sendNotice } from './send.ts'
import { sweepSchool } from './sweep.ts'

const sink = await openMailSink()
afterAll(() => sink.close())
const shout = (problem: unknown) => {
  throw problem
}
const world = await openWorld()
const office = officeOf(world, sink)
afterAll(() => office.post!.transport.close())
beforeEach(() => {
  sink.mode = { kind: 'accept' }
  sink.mails.length = 0
})
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  educators: { ines: null, tomas: null, wen: null },
  interpreters: ['salma'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ines-f', 1, ['tomas']],
    ['noor', 1, ['tomas']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['finn', 2, ['wen']],
    ['obi', 1, ['ines']],
  ],
})
const remind = (...who: string[]) =>
  world.as('ines', ctx =>
    announce(ctx, 'timesAsked', { round: roundOf(), guardians: who.map(person), reminder: true }),
  )
const job = (id: string) => ({ school: 'oakgrove', id })
const last = async (who: string) => (await noticesTo(world, who)).at(-1)!
const stateOf = async (who: string) => (await last(who)).state

test('Handled and sent many times at once, each guardian gets exactly one mail', async () => {
  const fact = await world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf() }))
  const handle = () => world.as(null, ctx => handleFact(ctx, office.signer, fact))
  await Promise.all([handle(), handle(), handle()])
  const ids = (await noticesOf(world)).map(notice => notice.id)
  await Promise.all([...ids, ...ids, ...ids].map(id => sendNotice(office, job(id))))
  const heads = sink.mails.map(mail => mail.parsed.to?.[0]?.name).sort()
  const families = [
    'Amal Haddad',
    'Dana Levin',
    'Karim Haddad',
    'Lucía Fernández',
    'Mark Levin',
    'Petra Holt',
  ]
  expect(heads).toEqual([...families, 'Victor Stone'])
  expect(await statesOf(world)).toEqual({ sent: 7, shown: 1 })
  expect(await stateOf('sam')).toBe('shown')
  expect(new Set(sink.mails.map(mail => mail.parsed.messageId)).size).toBe(7)
})

test('A busy server is asked again later, and the mail arrives once', async () => {
  await remind('lucia')
  await tellFacts(world, office)
  sink.mode = { kind: 'answer', code: 450, at: 'recipient' }
  await sendDue(world, office)
  expect(await last('lucia')).toMatchObject({ state: 'waiting', attempts: 1 })
  expect((await last('lucia')).fault).not.toContain('@')
  sink.mode = { kind: 'accept' }
  await sendDue(world, office)
  expect(sink.mails).toHaveLength(0)
  wait(world, { seconds: 30 })
  await sendDue(world, office)
  expect(sink.mails).toHaveLength(1)
  expect(await last('lucia')).toMatchObject({ state: 'sent', attempts: 2 })
})

test('What the server refuses has failed, and is not tried again by itself', async () => {
  await remind('dana')
  await tellFacts(world, office)
  sink.mode = { kind: 'answer', code: 550, at: 'recipient' }
  await sendDue(world, office)
  expect(await last('dana')).toMatchObject({ state: 'failed', attempts: 1 })
  sink.mode = { kind: 'accept' }
  wait(world, { hours: 1 })
  await sweepSchool(office, 'oakgrove', shout)
  expect(sink.mails).toHaveLength(0)
})

test('Eight times in vain is failed', async () => {
  await remind('petra')
  await tellFacts(world, office)
  sink.mode = { kind: 'answer', code: 450, at: 'data' }
  for (let n = 0; n < 8; n++) {
    await sendDue(world, office)
    wait(world, { hours: 12 })
  }
  expect(await last('petra')).toMatchObject({ state: 'failed', attempts: 8 })
})

test('Cut after the mail was handed over, it is never sent again by itself; the head may', async () => {
  await remind('mark')
  await tellFacts(world, office)
  sink.mode = { kind: 'cutAfterData' }
  await sendDue(world, office)
  expect(await stateOf('mark')).toBe('uncertain')
  const [first] = sink.mails
  sink.mode = { kind: 'accept' }
  wait(world, { hours: 1 })
  await sweepSchool(office, 'oakgrove', shout)
  expect(sink.mails).toHaveLength(1)
  await world.as('ines', async ctx => sendAgain(ctx, (await last('mark')).id))
  await sendDue(world, office)
  expect(await stateOf('mark')).toBe('sent')
  expect(sink.mails[1]!.parsed.messageId).toBe(first!.parsed.messageId)
})

test('A sender that was killed leaves a mail that perhaps arrived, never a second one', async () => {
  await remind('amal')
  await tellFacts(world, office)
  const { id } = await last('amal')
  const killed = {
    ...office,
    post: { sender: SENDER, transport: { send: () => new Promise<never>(() => {}), close() {} } },
  }
  void sendNotice(killed, job(id))
  await expect.poll(() => stateOf('amal')).toBe('sending')
  await sendDue(world, office)
  await sendNotice(office, job(id))
  await sweepSchool(office, 'oakgrove', shout)
  expect(await stateOf('amal')).toBe('sending')
  wait(world, { minutes: 6 })
  await sweepSchool(office, 'oakgrove', shout)
  expect(await last('amal')).toMatchObject({ state: 'uncertain', fault: 'lost' })
  expect(sink.mails).toHaveLength(0)
})

test('A restriction that is entered after the notice was queued keeps it from leaving', async () => {
  await remind('victor', 'dana')
  await tellFacts(world, office)
  await inOak(world.house.db, tx =>
    tx
      .insertInto('restrictions')
      .values({
        school_id: idFor('school', 'oakgrove'),
        id: idFor('restriction', 'late'),
        child_id: personId('oakgrove', 'finn'),
        guardian_id: person('victor'),
        scope: 'everything',
        from_on: '2026-10-01',
        until_on: null,
        document: 'order 7',
        author_id: person('ines'),
        entered_at: world.now.toString(),
        lifted_at: null,
        lifted_by: null,
      })
      .execute(),
  )
  await sendDue(world, office)
  expect(await last('victor')).toMatchObject({ state: 'withdrawn', fault: 'withheld' })
  expect(sink.mails.map(mail => mail.to[0])).toEqual(['dana@post.example'])
})

test('What was withdrawn stays, its link is dead, and a reader who has left gets nothing', async () => {
  await remind('lucia', 'karim')
  await tellFacts(world, office)
  const { id, data } = await last('lucia')
  await world.as('ines', ctx => withdrawNotice(ctx, id))
  const link = await inOak(world.house.db, tx =>
    tx.selectFrom('links').select('revoked_at').where('id', '=', data.link).executeTakeFirst(),
  )
  expect(link!.revoked_at).not.toBeNull()
  await inOak(world.house.db, tx =>
    tx
      .updateTable('memberships')
      .set({ until_on: '2026-10-01' })
      .where('person_id', '=', person('karim'))
      .execute(),
  )
  await sendDue(world, office)
  expect(sink.mails).toHaveLength(0)
  expect(await last('karim')).toMatchObject({ state: 'withdrawn', fault: 'left' })
  await expect(world.as('ines', ctx => sendAgain(ctx, id))).rejects.toMatchObject({ code: 'outbox.notNow' })
})

test('A job that was lost is found again', async () => {
  await remind('dana')
  wait(world, { minutes: 1 })
  await sweepSchool(office, 'oakgrove', shout)
  wait(world, { minutes: 1 })
  await sweepSchool(office, 'oakgrove', shout)
  expect(await stateOf('dana')).toBe('sent')
  expect(sink.mails).toHaveLength(1)
})

test('A publication that is undone is never told, and one made again is', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:00')))
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ines-f'), at('16:15')))
  await publish(world)
  await tellFacts(world, office)
  await inOak(world.house.db, tx => tx.deleteFrom('round_states').where('state', '=', 'published').execute())
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
  await sendDue(world, office)
  expect(sink.mails).toHaveLength(0)
  await publish(world)
  wait(world, { seconds: 6 })
  await inOak(world.house.db, tx => tx.deleteFrom('round_states').where('state', '=', 'published').execute())
  await publish(world)
  for (let n = 0; n < 3; n++) {
    wait(world, { seconds: 5 })
    await tellFacts(world, office)
    await sendDue(world, office)
  }
  const toLucia = sink.mails.filter(mail => mail.to[0] === 'lucia@post.example')
  expect(await statesOf(world, 'schedulePlanned')).toEqual({ sent: 3 })
  expect(toLucia).toHaveLength(2)
  expect((await noticesTo(world, 'lucia')).at(-1)).toMatchObject({ kind: 'calendarEntry', state: 'sent' })
})

test('A move that is overtaken by the next is not told; the last one is', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:25')))
  await tellFacts(world, office)
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:50')))
  await tellFacts(world, office)
  wait(world, { seconds: 11 })
  await sendDue(world, office)
  expect(await statesOf(world, 'meetingMoved')).toEqual({ withdrawn: 2, sent: 2 })
  const [mail] = sink.mails.filter(one => one.to[0] === 'lucia@post.example')
  expect(mail!.parsed.text).toContain('15:50')
})
