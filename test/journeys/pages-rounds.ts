import { roundId } from '../../src/demo/rounds.ts'
import { id, type State, sent, shown } from '../support/browser-state.ts'
import { at, meetingOf, roundOf } from '../support/rounds.ts'
import { letterTo, linkOf, type serveDemo } from './serve-demo.ts'

type Demo = Awaited<ReturnType<typeof serveDemo>>

/** A round from its set-up to its calendar, for the school and for families. */
export const roundPages = async (served: Demo): Promise<State[]> => [
  ...asked,
  ...planned(served),
  ...(await told(served)),
  ...imports(served),
]

const held = `/rounds/${roundId('held')}`
const collecting = `/rounds/${roundId('collecting')}`
const call = `${collecting}/families/${id('sam')}`
const bare = `/rounds/${roundOf('bare')}`

const asked: State[] = [
  shown('all rounds', 'ines', '/rounds'),
  shown('a new round', 'ines', '/rounds/new'),
  sent('a new round without a name', 'ines', '/rounds/new', { name: '', answers_until: '' }),
  shown('a round that was held', 'ines', held),
  shown('a round without anybody', 'ines', bare),
  shown('a round under way', 'ines', collecting),
  shown('a round under way, for an educator', 'tomas', collecting),
  shown('the set-up of a round', 'ines', `${collecting}/setup`),
  shown('who meets whom', 'ines', `${collecting}/meetings`),
  shown('who meets whom: nobody', 'ines', `${bare}/meetings`),
  shown('one conference', 'ines', `/meetings/${meetingOf('leo', 1, 'thinking')}/setup`),
  sent('one conference of no minutes', 'ines', `/meetings/${meetingOf('leo', 1, 'thinking')}/setup`, {
    length_minutes: '0',
  }),
  shown('a family on the phone', 'ines', call),
  sent('a family on the phone, unnamed', 'ines', call, { spoken_by: '' }),
  shown('own times', 'amal', `${collecting}/times`),
  shown('own times abroad', 'mark', `${collecting}/times`),
  sent('own times with a long story', 'huong', `${collecting}/times`, { note: 'x'.repeat(5000) }),
]

const plan = `/rounds/${roundOf('planned')}`
const out = `/rounds/${roundOf()}`
const time = `${plan}/meetings/${meetingOf('uma', 1, 'planned')}/time`

const planned = (served: Demo): State[] => [
  shown('a board without meetings', 'ines', `${bare}/board`),
  shown('a board', 'ines', `${plan}/board`),
  shown('a board, for an educator', 'tomas', `${plan}/board`),
  shown('a board of a past round', 'ines', `${held}/board`),
  sent(
    'a drop that was refused',
    'ines',
    `${plan}/board`,
    { meeting: meetingOf('uma', 1, 'planned'), start: at('15:00'), educator: id('tomas') },
    409,
  ),
  shown('times for a meeting', 'ines', time),
  sent('a meeting without a choice', 'ines', time, { key: '' }),
  shown('a meeting that has a time', 'ines', `${out}/meetings/${meetingOf('mia')}/time`),
  shown('a day sheet', 'tomas', `${plan}/days/${id('tomas')}`),
  shown('before the first plan', 'ines', `${plan}/plan`),
  shown('a plan that is being made', 'ines', `/rounds/${roundOf('thinking')}/plan`),
  shown('what came of a plan', 'ines', `${out}/plan`),
  shown('what a plan changed', 'ines', `${out}/plans/${served.plan}`),
  sent('what if a room, and none named', 'ines', `${plan}/plan`, { what: 'roomGone' }),
  shown('before publishing', 'ines', `${plan}/publication`),
  shown('nothing to publish', 'ines', `${bare}/publication`),
  shown('after publishing', 'ines', `${out}/publication`),
  shown('a published round', 'ines', out),
]

async function told(served: Demo): Promise<State[]> {
  const own = `/meetings/${meetingOf('ari')}`
  const link = await linkOf(served, 'dana', 'meeting', meetingOf('ari'))
  const over = await linkOf(served, 'dana', 'meeting', meetingOf('ari'), -1)
  return [
    shown('own meeting', 'dana', own),
    shown('own meeting abroad', 'mark', `/meetings/${meetingOf('ari', 2)}`),
    shown('own meeting without a time', 'uma-mother', `/meetings/${meetingOf('finn')}`),
    shown('own meeting by link', null, link),
    shown('another time', null, `${link}/time`),
    sent('another time without a choice', null, `${link}/time`, { key: '' }),
    shown('times by link, when the schedule is out', null, await linkOf(served, 'dana', 'times')),
    shown('a link whose time is over', null, over, 410),
    shown('the outbox', 'ines', '/outbox'),
    shown('the outbox where nothing fits', 'ines', '/outbox?state=failed'),
    shown('a letter', 'ines', await letterTo(served, 'dana')),
    shown('a letter on paper, in Arabic', 'ines', await letterTo(served, 'amal')),
    shown('own calendars, with one', 'amal', '/me/feeds'),
  ]
}

const imports = ({ sheet }: Demo): State[] => [
  shown('a new sheet', 'ines', '/imports/new'),
  sent('an empty sheet', 'ines', '/imports/new', { sheet: '' }),
  shown('what a sheet would do', 'ines', `/imports/${sheet}`),
]
