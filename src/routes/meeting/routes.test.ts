import { beforeAll, expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { mailReceiversOf } from '../../domain/people/receivers.ts'
import { idFor, newId } from '../../platform/ids.ts'

const world = await openWorld()
const families = [
  ['dana', 'mia', '15:00', '3:00', '20261020T190000Z'],
  ['rosa', 'leo', '15:25', '15:25', '20261020T192500Z'],
] as const

beforeAll(async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { wen: null },
    states: ['opened', 'planned', 'published'],
    meetings: families.map(([, kid]) => [kid, 1, ['wen']]),
  })
  for (const [, kid, clock] of families)
    await world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock)))
  await inOak(world.house.db, async tx => {
    await tx
      .insertInto('restrictions')
      .values({
        school_id: idFor('school', 'oakgrove'),
        id: newId(),
        child_id: person('mia'),
        guardian_id: person('dana'),
        scope: 'messages',
        document: 'the court’s order',
        from_on: '2026-09-01',
        until_on: null,
        lifted_at: null,
        lifted_by: null,
        author_id: person('ines'),
        entered_at: world.now.toString(),
      })
      .execute()
    await tx
      .updateTable('child_contacts')
      .set({ until_on: '2026-10-01' })
      .where('child_id', '=', person('leo'))
      .where('person_id', '=', person('rosa'))
      .where('kind', '=', 'mail')
      .execute()
  })
})

const linkOf = (who: string, kid: string) =>
  world.as('ines', async ctx => {
    const id = await makeLink(ctx, world.house.signer, {
      ...{ person: person(who), purpose: 'meeting', round: roundOf(), meeting: meetingOf(kid) },
      expires: world.now.add({ hours: 24 }),
    })
    return `/s/oakgrove/m/${tokenOf(world.house.signer, id)}`
  })

test.each(families)(
  '%s, who gets no mail about %s, still finds the meeting and its file',
  async (...family) => {
    const [who, kid, , shown, start] = family
    const receivers = await world.as(null, ctx => mailReceiversOf(ctx))
    expect(receivers.filter(one => one.guardian === person(who) && one.child === person(kid))).toEqual([])
    const meeting = meetingOf(kid)
    const link = await linkOf(who, kid)
    for (const [reader, page, file] of [
      [who, `/s/oakgrove/meetings/${meeting}`, `/s/oakgrove/calendar/${meeting}/conference.ics`],
      [null, link, `${link}/conference.ics`],
    ] as const) {
      const answer = await world.visit(reader, page)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(shown)
      const calendar = await world.visit(reader, file)
      expect(calendar.status).toBe(200)
      expect(await calendar.text()).toContain(`DTSTART:${start}`)
    }
    expect(world.problems).toEqual([])
  },
)
