import { OAK, partyId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { freeTimes } from '../../src/domain/conferences/booking/free.ts'
import { choosingFor, openCases } from '../../src/domain/conferences/choosing/choosing.ts'
import { declineMeeting } from '../../src/domain/conferences/held/declines.ts'
import { holdTimes } from '../../src/domain/conferences/holding/holds.ts'
import { writeRequest } from '../../src/domain/conferences/requests/requests.ts'
import { idFor } from '../../src/platform/ids.ts'
import { id, type State, sent, shown } from '../support/browser-state.ts'
import { inOak } from '../support/rounds.ts'
import { linkOf, type serveDemo } from './serve-demo.ts'

type Demo = Awaited<ReturnType<typeof serveDemo>>

const meeting = (round: 'held' | 'choosing', kid: string, home = 1) =>
  idFor('meeting', roundId(round), partyId(OAK, kid, home))
const ROUND = roundId('choosing')
const choosing = `/rounds/${ROUND}`
const held = `/rounds/${roundId('held')}`

/** Choosing a time, waiting for one, how it went, and what the school does beside the plan. */
export async function choosingPages(served: Demo): Promise<State[]> {
  return [
    ...(await chosen(served)),
    ...(await waited(served)),
    ...(await days(served)),
    ...(await asked(served)),
  ]
}

async function chosen(served: Demo): Promise<State[]> {
  await served.as('rosa', async ctx => {
    const [known] = openCases(await choosingFor(ctx, ROUND))
    const [time] = freeTimes(known!)
    await holdTimes(ctx, ROUND, [{ meeting: known!.meeting.meeting, start: time!.start }])
  })
  await served.as('june', ctx => declineMeeting(ctx, meeting('choosing', 'iris'), ''))
  const link = await linkOf(served, 'lucia', 'booking', undefined, 24, ROUND)
  return [
    shown('a first page with times to choose', 'lucia', ''),
    shown('times for two children', 'lucia', `${choosing}/booking`),
    shown('times for two children, by link', null, link),
    shown('times in two zones', 'mark', `${choosing}/booking`),
    shown('times that are chosen', 'dana', `${choosing}/booking`),
    shown('a time that is kept', 'rosa', `${choosing}/booking/hold`),
    shown('times while one is kept', 'rosa', `${choosing}/booking`),
    shown('no conference wanted', 'june', `${choosing}/booking`),
    shown('a meeting that is not wanted', 'june', `/meetings/${meeting('choosing', 'iris')}`),
    shown(
      'a meeting at the school, to be joined from elsewhere',
      'dana',
      `/meetings/${meeting('choosing', 'ari')}`,
    ),
    shown('times for a family on the phone', 'ines', `${choosing}/families/${id('amal')}/booking`),
    shown('from when families choose', 'ines', `${choosing}/stages`),
    shown('from when families would choose', 'ines', `/rounds/${roundId('collecting')}/stages`),
    shown('a round in which families choose', 'ines', choosing),
  ]
}

async function waited(served: Demo): Promise<State[]> {
  const link = await linkOf(served, 'lucia', 'booking', undefined, 24, ROUND)
  return [
    shown('a place on the list', 'mark', `${choosing}/booking/wait`),
    shown('the way onto the list', 'amal', `${choosing}/booking/wait`),
    shown('the way onto the list, by link', null, `${link}/wait`),
    sent('a wait between times that are none', 'amal', `${choosing}/booking/wait`, {
      from_at: '17:00',
      until_at: '15:00',
    }),
    shown('nothing to wait for', 'dana', `${choosing}/booking/wait`),
    shown('a family that waits, on the phone', 'ines', `${choosing}/families/${id('mark')}/wait`),
    shown('the waiting list', 'ines', `${choosing}/waits`),
  ]
}

async function days(served: Demo): Promise<State[]> {
  await leaveEarly(served)
  const to = '&begin=&educator='
  return [
    shown('a board while families choose', 'ines', `${choosing}/board`),
    shown('a day that was held', 'tomas', `${held}/days/${id('tomas')}`),
    shown('how a conference went', 'tomas', `/meetings/${meeting('held', 'noor')}/outcome`),
    shown('who has had a conference', 'ines', `${held}/tracking`),
    shown('who has chosen a time', 'ines', `${choosing}/tracking`),
    shown('a day to be moved', 'ines', `${choosing}/other-day`),
    shown('what moving a day does', 'ines', `${choosing}/other-day?from=2026-10-13&to=2026-10-15${to}`),
    shown('times that no longer fit', 'ines', `${choosing}/unfit-times`),
    shown('everything fits', 'ines', `${held}/unfit-times`),
    shown('a family that is here', 'tomas', `${choosing}/walk-ins`),
    shown('who is here', 'ines', `${choosing}/walk-ins?meeting=${meeting('choosing', 'obi')}`),
    shown('the address of a call', 'wen', `/meetings/${meeting('choosing', 'ari')}/call/address`),
  ]
}

/** Whoever holds the last times of the afternoon has to leave before them. */
const leaveEarly = ({ house }: Demo) =>
  inOak(house.db, tx =>
    tx
      .updateTable('staff_hours')
      .set({ until_at: '15:30' })
      .where('round_id', '=', ROUND)
      .where('person_id', '=', id('wen'))
      .where('kind', '=', 'there')
      .execute(),
  )

async function asked(served: Demo): Promise<State[]> {
  const child = id('ari')
  const party = partyId(OAK, 'ari', 1)
  const said = { about: 'The new reading group', wished: 'Any day after 4' }
  const request = await served.as('dana', ctx => writeRequest(ctx, { child, party, side: 'home', ...said }))
  return [
    shown('what a family asks', 'dana', `/children/${child}/requests`),
    sent('a family that asks for nothing', 'dana', `/children/${child}/requests`, { about: '' }),
    shown('what families ask', 'wen', '/requests'),
    shown('nothing is asked', 'pia', '/requests'),
    shown('what one family asks', 'wen', `/requests/${request}`),
    sent('a conference without a day', 'wen', `/requests/${request}`, { minutes: '0' }),
    shown('a home that is invited', 'wen', `/children/${child}/homes/${party}/invitation`),
    shown('interpreters to find', 'ines', '/needs'),
    shown('an interpreter to find', 'ines', `/needs/${meeting('choosing', 'mai')}`),
    shown('own interpreting', 'salma', '/interpreting'),
    shown('nothing to interpret', 'linh', '/interpreting'),
    shown('own interpreting, by link', null, await linkOf(served, 'salma', 'confirm', undefined, 24, ROUND)),
    shown('letters to hand over', 'ines', '/outbox/by-hand'),
  ]
}
