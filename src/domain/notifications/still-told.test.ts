import { beforeAll, expect, test } from 'vitest'
import { officeOf, publish, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { idFor, newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { placeMeeting } from '../conferences/booking/bookings.ts'
import { usualEducators } from '../conferences/rules.ts'
import { addresseesOf } from '../people/receivers.ts'
import { staffOn } from '../people/staff.ts'
import { feedFile } from './feed-file.ts'
import { makeFeed } from './feeds.ts'
import { allStillTold } from './still-told.ts'
import type { NoticeRow } from './tables.ts'
import type { Told } from './told.ts'

// Mark was a guardian of Ari in the second home until last week. Now he works here, and has been given Ari's
// conference with the first home, and Mateo's.
const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  educators: { mark: null, wen: null },
  meetings: [
    ['ari', 1, ['mark', 'wen']],
    ['mateo', 1, ['mark']],
  ],
})
const oak = <T>(work: Parameters<typeof inOak<T>>[1]) => inOak(world.house.db, work)
const school_id = idFor('school', OAK)

/** Until that day, exclusive; null: he still is. */
const guardianUntil = (until_on: string | null) =>
  oak(tx =>
    tx
      .updateTable('party_guardians')
      .set({ until_on })
      .where('guardian_id', '=', person('mark'))
      .where('party_id', '=', partyId(OAK, 'ari', 2))
      .execute(),
  )

beforeAll(async () => {
  await guardianUntil('2026-10-01')
  await oak(tx =>
    tx
      .insertInto('memberships')
      .values({
        ...{ school_id, id: newId(), person_id: person('mark'), role: 'educator' },
        ...{ from_on: '2026-10-02', until_on: null },
      })
      .execute(),
  )
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('15:00')))
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mateo'), at('15:25')))
  await publish(world)
  await tellFacts(world, officeOf(world))
  wait(world, { seconds: 11 })
  await tellFacts(world, officeOf(world))
})

const toldTo = async (who: string) =>
  (await oak(tx => tx.selectFrom('notices').selectAll().where('to_person', '=', person(who)).execute()))
    .flatMap(notice => (notice.data as Told).meetings)
    .map(meeting => meeting.child_name)

test('No mail tells a former guardian of the child whose conference he holds', async () => {
  expect(await toldTo('mark')).toEqual([expect.stringContaining('Mateo')])
  expect(await toldTo('wen')).toEqual([expect.stringContaining('Ari')])
})

test('His feed and his calendar file know of the other conference only', async () => {
  const token = await world.as('mark', ctx => makeFeed(ctx, 'Phone'))
  const feed = await world.as(null, ctx => feedFile(ctx, token, world.house.base))
  expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(feed).toContain('DTSTART:20261020T192500Z')
  const file = async (kid: string) =>
    (await world.visit('mark', `/s/oakgrove/calendar/${meetingOf(kid)}/conference.ics`)).status
  expect([await file('ari'), await file('mateo')]).toEqual([404, 200])
})

test('The sheet of his day and the board say as much as the mail', async () => {
  for (const path of [`days/${person('mark')}`, 'board']) {
    const answer = await world.visit('mark', `/s/oakgrove/rounds/${roundOf()}/${path}`)
    const page = (await answer.text()).replace(/<form class="eyes-bar".*?<\/form>/s, '')
    expect([path, page.includes('Mateo'), page.includes('Ari')]).toEqual([path, true, false])
  }
})

test('A notice that was written while he had never been a guardian is held back once he was', async () => {
  const held = () =>
    world.as(null, async ctx => {
      const notices = await ctx.db
        .selectFrom('notices')
        .selectAll()
        .where('to_person', '=', person('wen'))
        .execute()
      const to = (await addresseesOf(ctx, [person('wen')])).get(person('wen'))!
      return (await allStillTold(
        ctx,
        notices.map(notice => ({ notice: notice as NoticeRow, to })),
      )) as { gone?: string }[]
    })
  expect((await held()).map(one => one.gone)).toEqual([undefined])
  await oak(tx =>
    tx
      .insertInto('party_guardians')
      .values({
        ...{ school_id, party_id: partyId(OAK, 'ari', 2), guardian_id: person('wen') },
        ...{ relation: '', from_on: '2025-01-01', until_on: '2025-06-01' },
      })
      .execute(),
  )
  expect((await held()).map(one => one.gone)).toEqual(['withheld'])
})

test('Nobody is proposed for the conference of a child whose guardian this one was', async () => {
  const staff = await world.as(null, ctx => staffOn(ctx, world.now.toZonedDateTimeISO('UTC').toPlainDate()))
  const mark = staff.find(one => one.id === person('mark'))!
  expect(mark.children).toContain(person('ari'))
  expect(
    usualEducators({ child: person('ari'), party: partyId('oakgrove', 'ari', 1) }, [
      { ...mark, leads: [person('ari')] },
    ]),
  ).toEqual([])
})

test('Once the schedule is out, no letter asks any more when somebody could come', async () => {
  await world.as('ines', ctx =>
    announce(ctx, 'timesAsked', { round: roundOf(), guardians: [person('lucia')] }),
  )
  await tellFacts(world, officeOf(world))
  const gone = await world.as(null, async ctx => {
    const to = (await addresseesOf(ctx, [person('lucia')])).get(person('lucia'))!
    const notices = await ctx.db
      .selectFrom('notices')
      .selectAll()
      .where('to_person', '=', to.id)
      .where('kind', 'in', ['timesAsked', 'timesReminder'])
      .execute()
    const held = await allStillTold(
      ctx,
      notices.map(notice => ({ notice: notice as NoticeRow, to })),
    )
    return held.map(one => one.gone)
  })
  expect(gone).toEqual(['closed'])
})
