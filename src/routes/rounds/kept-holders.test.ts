import { afterAll, expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { addHome } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { cancelMeeting, placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { arrangeAgain } from '../../domain/conferences/meetings.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
// Wen and Dana have Mia together, and live apart; Wen leads the group of Ari, whose one home is Dana's
await addHome(world, 'mia', ['wen'])
const round = await addRound(world, {
  ...{ name: 'kept', days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null, tomas: null, pia: null } },
  states: ['opened'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
  ],
})
const ari = meetingOf('ari', 1, 'kept')
const TOLD = 'Wen Liu is to hold the conference about Ari with Dana Levin.'
const page = async (path = '', who = 'ines') =>
  (await world.visit(who, `/s/oakgrove/rounds/${round}${path}`)).text()
const holders = (meeting: string) =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('meeting_educators')
      .innerJoin('meetings', 'meetings.id', 'meeting_id')
      .select('educator_id')
      .where(eb => eb.or([eb('meeting_id', '=', meeting), eb('party_id', '=', meeting)]))
      .where('round_id', '=', round)
      .execute(),
  ).then(rows => rows.map(row => row.educator_id))

test('The head is told whose conference is held by family of the same child who lives apart, and nobody else is', async () => {
  expect(await page()).toContain(TOLD)
  expect(await page()).not.toContain('about Ari with Mark')
  expect(await page('/meetings')).toContain('Wen is to hold the conference about Ari with Dana Levin.')
  for (const who of ['wen', 'tomas', 'pia'])
    for (const path of ['', '/meetings'])
      expect(await page(path, who)).not.toContain('to hold the conference')
})

test('Before families get the schedule, too; who has a time is cancelled first', async () => {
  await world.as('ines', ctx => placeMeeting(ctx, ari, at('15:00')))
  const text = await page('/publication')
  expect(text).toContain(TOLD)
  expect(text).toContain('It has a time already.')
  expect(text).not.toContain('Let Tomás Rey hold it')
  await world.as('ines', ctx => cancelMeeting(ctx, ari, round))
})

test('One tap gives it to somebody else, and takes it back', async () => {
  const form = new RegExp(`<form[^>]*action="([^"]*${ari}/setup)">(.*?)</form>`, 'gs')
  const forms = [...(await page()).matchAll(form)]
  expect(forms.map(([, , inner]) => /Let (.*?) hold it/.exec(inner!)?.[1])).toEqual(['Pia Holm', 'Tomás Rey'])
  const fields = Object.fromEntries(
    [...forms[1]![2]!.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  )
  expect((await world.visit('ines', forms[1]![1]!, fields)).status).toBe(303)
  expect(await holders(ari)).toEqual([person('tomas')])
  expect(await page()).not.toContain('to hold the conference about')
})

test('Of itself the school gives it to whom the home is not kept from, and to no home nobody', async () => {
  const again = async () => {
    await inOak(world.house.db, tx => tx.deleteFrom('meetings').where('round_id', '=', round).execute())
    await world.as('ines', ctx => arrangeAgain(ctx, round))
    return [await holders(partyId('oakgrove', 'ari', 1)), await holders(partyId('oakgrove', 'ari', 2))]
  }
  expect(await again()).toEqual([[person('ines')], [person('wen')]])
  await addHome(world, 'mia', ['ines'])
  expect(await again()).toEqual([[person('wen')], [person('wen')]])
  expect(await page()).toContain(TOLD)
})
