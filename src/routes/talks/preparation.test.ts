import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
// the bar of the demo names the whole cast on every page
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { tomas: null, wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['noor', 1, ['tomas']],
    ['uma', 1, ['tomas']],
    ['leo', 1, ['wen']],
  ],
})
const placed = (kid: string, clock: string, home = 1, more = {}) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock), more))
await placed('ari', '15:00')
await placed('ari', '15:50', 2)
await placed('noor', '15:00', 1, { interpreter: person('salma') })

const pathOf = (kid: string, home = 1, round = 'autumn') =>
  `/s/oakgrove/meetings/${meetingOf(kid, home, round)}`
const text = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const status = async (who: string | null, path: string, fields?: Record<string, string>) =>
  (await world.visit(who, path, fields)).status
const send = async (who: string | null, path: string, fields: Record<string, string>) =>
  (await world.visit(who, path, { key: newKey(), ...fields })).status
const PREPARED = { see: '', worry: '', hope: '', talk: '', audience: 'holders', version: '0' }

test('By the meeting’s link its guardian prepares without signing in; another meeting’s opens nothing', async () => {
  const link = async (who: string, meeting: string) =>
    world.as('ines', async ctx =>
      tokenOf(
        world.house.signer,
        await makeLink(ctx, world.house.signer, {
          ...{ person: person(who), purpose: 'meeting', round: roundOf(), meeting },
          expires: world.now.add({ hours: 24 }),
        }),
      ),
    )
  const token = await link('amal', meetingOf('noor'))
  expect(await send(null, `/s/oakgrove/m/${token}/preparation`, { ...PREPARED, hope: 'AMAL-HOPES' })).toBe(
    303,
  )
  expect(await text('tomas', `${pathOf('noor')}/preparation`)).toContain('AMAL-HOPES')
  expect(await text('karim', `${pathOf('noor')}/preparation`)).not.toContain('AMAL-HOPES')
  const others = await link('amal', meetingOf('ari'))
  for (const page of ['preparation', 'agenda', 'summary', 'packet'])
    expect(await status(null, `/s/oakgrove/m/${others}/${page}`)).toBe(404)
})

test('A young child points at faces, with a grown-up who types; what the child writes itself stays', async () => {
  const page = await text('amal', `${pathOf('noor')}/preparation/child`)
  expect(page).toContain('name="friends"')
  const said = { friends: '3', reading: '1', want: 'A rabbit', audience: 'grown_ups', version: '0' }
  expect(await send('amal', `${pathOf('noor')}/preparation/child`, said)).toBe(303)
  expect(await text('tomas', `${pathOf('noor')}/preparation`)).toContain('A rabbit')
  const own = {
    proud: 'ARI-PROUD',
    shows: '',
    hard: '',
    want: '',
    talk: '',
    audience: 'holders',
    version: '0',
  }
  expect(await send('ari', `${pathOf('ari', 2)}/preparation`, own)).toBe(303)
  expect(await text('mark', `${pathOf('ari', 2)}/preparation`)).not.toContain('ARI-PROUD')
  const over = { ...own, proud: 'put into its mouth', version: '1' }
  expect(await send('mark', `${pathOf('ari', 2)}/preparation/child`, over)).toBe(409)
  expect(await text('wen', `${pathOf('ari', 2)}/preparation`)).toContain('ARI-PROUD')
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
