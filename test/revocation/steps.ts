import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import type { Office } from '../../src/domain/notifications/office.ts'
import { sweepSchool } from '../../src/domain/notifications/sweep.ts'
import { newKey } from '../../src/platform/ids.ts'
import { announce } from '../../src/platform/outbox.ts'
import { publish, sendDue, tellFacts, wait } from '../support/office.ts'
import { addRound, at, DAY, meetingOf, roundOf } from '../support/rounds.ts'
import { openWorld, type World } from '../world.ts'

export const ROUND = 'Zanzibar'
export const ROOM = 'Quartz'

/** One year's conference of one guardian, as far as it has come, and every address that it has been given. */
export type Life = { world: World; office: Office; addresses: Set<string>; who: string; kid: string }

export async function beginLife(office: (world: World) => Office): Promise<Life> {
  const world = await openWorld()
  // the bar of the demo names the whole cast on every page
  world.house.demo = false
  await addRound(world, {
    name: ROUND,
    days: { [DAY]: ['15:00', '17:00'] },
    rooms: [ROOM],
    educators: { wen: ROOM },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  return { world, office: office(world), addresses: new Set(), who: 'mark', kid: 'ari' }
}

const path = (rest: string) => `/s/oakgrove${rest}`
const place = ({ world }: Life, home: number, clock: string) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', home, ROUND), at(clock)))
const deliver = async ({ world, office }: Life) => {
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
  wait(world, { seconds: 11 })
  await sendDue(world, office)
}

type Step = [name: string, run: (life: Life) => Promise<unknown>]

/** What happens to a conference, in its order; between any two of them a document may arrive. */
export const steps: Step[] = [
  ['asked', ({ world }) => world.as('ines', ctx => announce(ctx, 'timesAsked', { round: roundOf(ROUND) }))],
  ['written', ({ world, office }) => tellFacts(world, office)],
  ['mailed', deliver],
  [
    'answered',
    ({ world, who }) =>
      world.visit(who, path(`/rounds/${roundOf(ROUND)}/times`), {
        comes: 'yes',
        mode: 'any',
        [`slot-${at('16:15')}`]: 'preferred',
        key: newKey(),
      }),
  ],
  ['planned', life => place(life, 1, '15:00').then(() => place(life, 2, '16:15'))],
  ['published', ({ world }) => publish(world, ROUND)],
  [
    'told',
    async ({ world, office }) => {
      wait(world, { seconds: 11 })
      await tellFacts(world, office)
    },
  ],
  ['sent', deliver],
  ['subscribed', subscribe],
  ['moved', life => place(life, 2, '16:40')],
  ['moved and told', deliver],
  [
    'reminded',
    async life => {
      life.world.now = life.world.now.add({ hours: 24 * 13 + 7 })
      await sweepSchool(life.office, 'oakgrove', problem => {
        throw problem
      })
      await deliver(life)
    },
  ],
  [
    'cancelled',
    ({ world, who }) =>
      world.visit(who, path(`/meetings/${meetingOf('ari', 2, ROUND)}/cancellation`), { key: newKey() }),
  ],
  ['cancelled and told', deliver],
]

async function subscribe({ world, who, addresses }: Life) {
  const made = await world.visit(who, path('/me/feeds'), { device: 'phone', key: newKey() })
  const cookies = made.headers.getSetCookie().map(line => line.split(';')[0]!)
  const headers = { cookie: [await world.cookieOf(who), ...cookies].join('; ') }
  const page = await (
    await world.app.request(`${world.house.base()}${path('/me/feeds')}`, { headers })
  ).text()
  const feed = /\/s\/oakgrove\/feeds\/[\w-]+\.ics/.exec(page)?.[0]
  if (feed) addresses.add(feed)
}
