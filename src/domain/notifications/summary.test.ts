import { afterAll, expect, test } from 'vitest'
import { openMailSink } from '../../../test/support/mail-sink.ts'
import { noticesTo, officeOf, publish, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, meetingOf } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../conferences/booking/bookings.ts'
import { beginTalk, closeTalk } from '../conferences/meeting/course.ts'

const sink = await openMailSink()
const world = await openWorld()
const office = officeOf(world, sink)
afterAll(async () => {
  office.post!.transport.close()
  await sink.close()
})
const meeting = meetingOf('ari', 2)

test('A summary that waits for the morning is not sent to a guardian from whom a document withholds the child since', async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { wen: null },
    meetings: [['ari', 2, ['wen']]],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meeting, at('16:15')))
  await publish(world)
  wait(world, { hours: 24 * 14 + 7 })
  await world.as('wen', ctx => beginTalk(ctx, meeting))
  wait(world, { hours: 4 })
  await world.as('wen', ctx => closeTalk(ctx, meeting, 'KAFFEEKANNE'))
  await tellFacts(world, office)
  const states = async (who: string) =>
    (await noticesTo(world, who)).flatMap(one => (one.kind === 'summaryReady' ? [one.state] : []))
  expect([await states('mark'), await states('petra'), await states('dana')]).toEqual([
    ...[['waiting'], ['waiting'], []],
  ])
  await restrict(world, 'mark', 'ari', 'academics')
  sink.mails.length = 0
  wait(world, { hours: 14 })
  await sendDue(world, office)
  expect([await states('mark'), await states('petra')]).toEqual([['withdrawn'], ['sent']])
  const to = sink.mails.filter(mail => mail.raw.includes(meeting)).map(mail => mail.to[0])
  expect(to).not.toContain('mark@mail.example')
  for (const mail of sink.mails) expect(mail.raw + mail.parsed.text).not.toContain('KAFFEEKANNE')
  expect((await world.visit('mark', `/s/oakgrove/meetings/${meeting}/summary`)).status).toBe(404)
  expect((await world.visit('petra', `/s/oakgrove/meetings/${meeting}/summary`)).status).toBe(200)
})
