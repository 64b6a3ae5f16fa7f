import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { idFor } from '../../src/platform/ids.ts'
import { addRound, at, DAY, inOak, meetingOf, roundOf } from '../support/rounds.ts'
import type { World } from '../world.ts'
import type { TextEntry } from './table.ts'

const [WINTER, NEXT_DAY] = ['winter', '2026-10-21']
const [SINGLE, HELD, YESTERDAY] = ['single', 'held', '2026-10-05']
const round = roundOf(WINTER)
const [dana, mia, ines] = ['dana', 'mia', 'ines'].map(who => personId(OAK, who))
const [home, school, request] = [partyId(OAK, 'mia', 1), idFor('school', OAK), idFor('request', 'mia')]
const meeting = meetingOf('mia', 1, WINTER)
const noors = meetingOf('noor', 1, WINTER)
const held = meetingOf('mia', 1, HELD)
const spoken = { who: 'ines', field: 'spoken_by', max: 200, required: true } as const

/** The round of every text, and one in which families choose, where one meeting lacks an interpreter. */
export async function addRounds(world: World): Promise<void> {
  await addRound(world, { days: { [DAY]: ['15:00', '17:00'] }, meetings: [['mia', 1, ['wen']]] })
  await addRound(world, {
    name: WINTER,
    days: { [NEXT_DAY]: ['15:00', '17:00'] },
    states: ['opened', 'published'],
    meetings: [
      ['mia', 1, ['wen']],
      ['noor', 1, ['tomas']],
    ],
  })
  await addRound(world, {
    name: 'talks',
    days: { [NEXT_DAY]: ['15:00', '17:00'] },
    states: ['opened', 'published'],
    meetings: [['mia', 1, ['wen']]],
  })
  await world.as('ines', ctx => placeMeeting(ctx, noors, at('15:00', NEXT_DAY), { interpreter: null }))
  await addSingle(world)
  await addHeld(world)
}

/** A conference of its own, for which the family has yet to choose a time. */
async function addSingle(world: World) {
  await addRound(world, {
    name: SINGLE,
    days: { [NEXT_DAY]: ['15:00', '17:00'] },
    states: ['opened', 'published'],
    meetings: [['mia', 1, ['wen']]],
  })
  await inOak(world.house.db, tx =>
    tx.updateTable('rounds').set({ kind: 'extra' }).where('id', '=', roundOf(SINGLE)).execute(),
  )
}

/** A conference that has been. */
async function addHeld(world: World) {
  const { now } = world
  world.now = now.subtract({ hours: 72 })
  await addRound(world, {
    name: HELD,
    days: { [YESTERDAY]: ['15:00', '17:00'] },
    states: ['opened', 'published'],
    meetings: [['mia', 1, ['wen']]],
  })
  await world.as('ines', ctx => placeMeeting(ctx, held, at('15:00', YESTERDAY)))
  world.now = now
}

const wanted = `delete from app.declines; update app.meetings set need = 'usual' where id = '${meeting}';
  delete from app.bookings where meeting_id = '${meeting}'; delete from app.waits`
const noRequest = `delete from app.conference_requests;
  delete from app.bookings where round_id in (select id from app.rounds where kind = 'extra')`
const freshRequest = `${noRequest};
  insert into app.conference_requests (school_id, id, child_id, party_id, side, about, asked_at, asked_by)
    values ('${school}', '${request}', '${mia}', '${home}', 'home', 'Reading', '2026-10-01T10:00:00Z', '${dana}')`

/** What families and staff type where families choose their times, and at any time of the year. */
export const choosingEntries: TextEntry[] = [
  {
    ...spoken,
    source: 'booking/wait-fields.tsx',
    form: `/rounds/${round}/families/${dana}/wait`,
    with: { from_at: '18:00' },
    column: 'waits.spoken_by',
    read: `/rounds/${round}/families/${dana}/wait`,
    clear: wanted,
  },
  {
    ...spoken,
    source: 'booking/behalf-form.tsx',
    form: `/rounds/${round}/families/${dana}/booking`,
    with: { time: `${meeting}@${at('15:25', NEXT_DAY)}` },
    column: 'bookings.spoken_by',
    unread: true,
    clear: wanted,
  },
  {
    source: 'meeting/want-none.tsx',
    field: 'word',
    who: 'dana',
    form: `/meetings/${meeting}`,
    send: `/meetings/${meeting}/decline`,
    column: 'declines.word',
    max: 500,
    capped: true,
    trimmed: true,
    read: `/rounds/${round}/tracking`,
    reader: 'ines',
    clear: wanted,
  },
  {
    source: 'meeting/want-none.tsx',
    field: 'word',
    who: 'dana',
    form: `/rounds/${round}/booking`,
    send: `/rounds/${round}/booking/decline`,
    column: 'declines.word',
    max: 500,
    capped: true,
    trimmed: true,
    read: `/rounds/${round}/tracking`,
    reader: 'ines',
    clear: wanted,
  },
  {
    source: 'needs/settlement-page.tsx',
    field: 'note',
    who: 'ines',
    form: `/needs/${noors}`,
    column: 'settled_needs.note',
    max: 500,
    unread: true,
    clear: 'delete from app.settled_needs',
  },
  {
    source: 'requests/own.tsx',
    field: 'about',
    who: 'dana',
    form: `/children/${mia}/requests`,
    column: 'conference_requests.about',
    max: 500,
    required: true,
    read: `/children/${mia}/requests`,
    clear: noRequest,
  },
  {
    source: 'requests/own.tsx',
    field: 'wished',
    who: 'dana',
    form: `/children/${mia}/requests`,
    with: { about: 'Reading' },
    column: 'conference_requests.wished',
    max: 500,
    read: '/requests',
    reader: 'ines',
    clear: noRequest,
  },
  {
    source: 'booking/none-suits.tsx',
    field: 'wished',
    who: 'dana',
    form: `/rounds/${roundOf(SINGLE)}/booking`,
    send: `/rounds/${roundOf(SINGLE)}/booking/other-times`,
    column: 'conference_requests.wished',
    max: 500,
    capped: true,
    required: true,
    read: '/requests',
    reader: 'ines',
    clear: noRequest,
  },
  {
    source: 'held/outcome-fields.tsx',
    field: 'note',
    who: 'wen',
    form: `/meetings/${held}/outcome`,
    with: { went: 'all' },
    column: 'booking_ends.note',
    max: 500,
    clear: 'delete from app.booking_ends',
  },
  {
    source: 'requests/give-page.tsx',
    field: 'reply',
    who: 'ines',
    form: `/requests/${request}`,
    send: `/requests/${request}/decline`,
    column: 'conference_requests.reply',
    max: 500,
    required: true,
    read: `/children/${mia}/requests`,
    reader: 'dana',
    clear: freshRequest,
  },
  {
    source: 'requests/invite-page.tsx',
    field: 'about',
    who: 'ines',
    form: `/children/${mia}/homes/${home}/invitation`,
    with: { educators: ines!, minutes: '30', 'day-0': '2026-10-28', 'at-0': '15:00', mode: 'phone' },
    column: 'conference_requests.about',
    max: 500,
    required: true,
    unread: true,
    clear: noRequest,
  },
]

/** Of the same pages: fields that look like text and are something else. */
export const choosingOtherwise: Record<string, string> = {
  'calls/address.tsx#link': 'an https address',
  'days/walk-in-page.tsx#minutes': 'a whole number',
  'requests/extra-fields.tsx#minutes': 'a whole number',
  'rounds/setup-fields.tsx#interpreted_minutes': 'a whole number',
}
