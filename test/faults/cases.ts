import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { handleFact } from '../../src/domain/notifications/handle.ts'
import { announce } from '../../src/platform/outbox.ts'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../support/rounds.ts'
import type { World } from '../world.ts'

type Fields = Record<string, string | string[]>
/** What somebody does in one request. `before` prepares for it; `at`: the clock of the school by then. */
export type UseCase = {
  name: string
  who: string
  path: string | ((world: World) => Promise<string>)
  fields?: Fields
  before?: (world: World) => Promise<unknown>
  at?: string
}

const A = `/rounds/${roundOf()}`
const B = `/rounds/${roundOf('winter')}`
const LATER = '2026-11-10'
const meeting = (kid: string, home = 1) => `/meetings/${meetingOf(kid, home)}`
const held = (kid: string, home = 1) => `${A}${meeting(kid, home)}`
const pick = (kid: string, clock: string) => `${meetingOf(kid)}@${at(clock)}`

/** One round that families know, in which some have a time; one that is being asked about; one that is a draft. */
export async function prepareSchool(world: World) {
  await addRound(world, {
    days: { [DAY]: ['15:00', '18:00'] },
    rooms: ['Loft'],
    educators: { wen: null, ines: null, tomas: 'Loft' },
    interpreters: ['salma'],
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['leo', 1, ['wen']],
      ['mai', 1, ['wen']],
      ['mia', 1, ['ines']],
      ['mateo', 1, ['ines']],
      ['ana', 1, ['ines']],
      ['noor', 1, ['tomas']],
    ],
  })
  await addRound(world, {
    name: 'winter',
    days: { [LATER]: ['15:00', '17:00'] },
    educators: { wen: null, ines: null },
    meetings: [
      ['leo', 1, ['wen']],
      ['ana', 1, ['ines']],
    ],
  })
  await place(world, 'mia', '15:00')
  await place(world, 'ari', '15:00', 2)
  await place(world, 'noor', '15:25', 1)
  await place(world, 'mai', '15:50', 1, { interpreter: 'none' })
  await place(world, 'mateo', '16:15')
  await send(world, 'ines', `${B}${`/meetings/${meetingOf('leo', 1, 'winter')}`}/time`, {
    ...{ start: at('15:00', LATER), mode: 'in_person', room: '', interpreter: '' },
  })
}

const place = (world: World, kid: string, clock: string, home = 1, more: Fields = {}) =>
  send(world, 'ines', `${held(kid, home)}/time`, {
    ...{ start: at(clock), mode: 'in_person', room: '', interpreter: '' },
    ...more,
  })

/** Sends a form that is taken. */
async function send(world: World, who: string, path: string, fields: Fields = {}) {
  const answer = await world.visit(who, `/s/oakgrove${path}`, { key: crypto.randomUUID(), ...fields })
  if (![200, 303].includes(answer.status)) throw new Error(`${path} was answered with ${answer.status}`)
}

const lastMove = (world: World) =>
  inOak(world.house.db, async tx => {
    const { id } = await tx
      .selectFrom('booking_moves')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    return `${A}/moves/${id}/undo`
  })

const hold = (world: World) => send(world, 'dana', `${A}/booking/holds`, { time: pick('ari', '16:40') })
const setting: Fields = { mode: 'in_person', room: '', interpreter: '' }

export const useCases: UseCase[] = [
  {
    name: 'the head gives a time',
    who: 'ines',
    path: `${held('leo')}/time`,
    fields: { ...setting, start: at('16:40') },
  },
  {
    name: 'the head moves a meeting',
    who: 'ines',
    path: `${held('mia')}/time`,
    fields: { ...setting, start: at('15:25') },
  },
  { name: 'the head cancels', who: 'ines', path: `${held('mateo')}/cancellation` },
  { name: 'the head locks', who: 'ines', path: `${held('mia')}/lock` },
  {
    name: 'the head takes a move back',
    who: 'ines',
    path: lastMove,
    before: world => place(world, 'mia', '15:25'),
  },
  { name: 'a family moves', who: 'dana', path: `${meeting('mia')}/time`, fields: { start: at('16:40') } },
  { name: 'a family cancels', who: 'dana', path: `${meeting('mia')}/cancellation` },
  {
    name: 'a family changes how it meets',
    who: 'dana',
    path: `${meeting('mia')}/mode`,
    fields: { mode: 'video' },
  },
  {
    name: 'a family holds a time',
    who: 'dana',
    path: `${A}/booking/holds`,
    fields: { time: pick('ari', '16:40') },
  },
  {
    name: 'a family keeps a hold longer',
    who: 'dana',
    path: `${A}/booking/hold/extension`,
    before: hold,
    at: '2026-10-06T10:01:30',
  },
  { name: 'a family lets a hold go', who: 'dana', path: `${A}/booking/hold/release`, before: hold },
  {
    name: 'a family books what it holds',
    who: 'dana',
    path: `${A}/booking/hold`,
    before: hold,
    fields: { time: pick('ari', '16:40'), mode: 'in_person' },
  },
  {
    name: 'a family books at once',
    who: 'dana',
    path: `${A}/booking`,
    fields: { time: pick('ari', '16:40') },
  },
  { name: 'siblings are given times together', who: 'rosa', path: `${A}/booking/proposal` },
  {
    name: 'a family waits',
    who: 'rosa',
    path: `${A}/booking/wait`,
    fields: { meetings: meetingOf('leo'), from_at: '', until_at: '' },
  },
  {
    name: 'a time that is freed is offered to whoever waits',
    who: 'ines',
    path: `${held('ari', 2)}/cancellation`,
    before: world =>
      send(world, 'rosa', `${A}/booking/wait`, {
        meetings: meetingOf('leo'),
        from_at: '',
        until_at: '15:20',
      }),
  },
  { name: 'the head publishes', who: 'ines', path: `${B}/publication` },
  { name: 'the head closes a round', who: 'ines', path: `${A}/closing` },
  { name: 'the head reminds families', who: 'ines', path: `${B}/reminders` },
  {
    name: 'a family says its times',
    who: 'rosa',
    path: `${B}/times`,
    fields: {
      comes: 'yes',
      mode: 'any',
      note: '',
      [`slot-${at('15:00', LATER)}`]: 'preferred',
      [`slot-${at('15:25', LATER)}`]: 'possible',
    },
  },
  { name: 'the head begins to plan', who: 'ines', path: `${B}/plan` },
  {
    name: 'the head moves a whole day',
    who: 'ines',
    path: `${A}/other-day`,
    fields: { from: DAY, to: '2026-10-27', begin: '', educator: '' },
  },
  {
    name: 'an educator writes down a walk-in',
    who: 'wen',
    path: `${A}/walk-ins`,
    at: `${DAY}T16:45:00`,
    fields: {
      ...{ meeting: meetingOf('ari'), guardians: [person('dana')], educators: [person('wen')] },
      ...{ day: DAY, at: '16:30', minutes: '15', mode: 'in_person' },
    },
  },
  {
    name: 'an educator notes how it went',
    who: 'wen',
    path: `${meeting('ari', 2)}/outcome`,
    at: `${DAY}T15:30:00`,
    fields: { went: 'all' },
  },
  {
    name: 'an educator offers a new time',
    who: 'wen',
    path: `${meeting('ari', 2)}/new-time`,
    at: `${DAY}T15:30:00`,
    before: async world => {
      atClock(world, `${DAY}T15:30:00`)
      await send(world, 'wen', `${meeting('ari', 2)}/outcome`, { went: 'home_away' })
    },
  },
  {
    name: 'the head books an interpreter',
    who: 'ines',
    path: `/needs/${meetingOf('mai')}/interpreter`,
    fields: { interpreter: person('linh') },
  },
  {
    name: 'the head settles a need',
    who: 'ines',
    path: `/needs/${meetingOf('mai')}`,
    fields: { way: 'service', note: 'Code 12' },
  },
  {
    name: 'an interpreter answers',
    who: 'salma',
    path: '/interpreting',
    fields: { meeting: meetingOf('noor'), answer: 'yes' },
  },
]

export function atClock(world: World, wall: string) {
  world.now = Temporal.PlainDateTime.from(wall).toZonedDateTime('America/New_York').toInstant()
}

/** What the worker does in one transaction: telling of a booking that was made. */
export async function factOfBooking(world: World): Promise<string> {
  const { id } = await inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .select('id')
      .where('meeting_id', '=', meetingOf('mia'))
      .executeTakeFirstOrThrow(),
  )
  await inOak(world.house.db, tx =>
    sql`update facts set handled_at = now() where handled_at is null`.execute(tx),
  )
  return world.as('ines', ctx => announce(ctx, 'bookingMade', { round: roundOf(), booking: id }))
}

export const tell = (world: World, fact: string) =>
  world.as(null, ctx => handleFact(ctx, world.house.signer, fact))
