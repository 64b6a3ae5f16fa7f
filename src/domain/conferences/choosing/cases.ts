import type { Ctx } from '../../../platform/ctx.ts'
import { Absent } from '../../../platform/refusal.ts'
import type { Home } from '../../people/homes.ts'
import { speechFrom } from '../../people/speech.ts'
import type { Answer } from '../booking/answers.ts'
import { casesFrom } from '../booking/case.ts'
import { type BusyRow, busyFrom } from '../booking/claims.ts'
import { type RoundView, viewOf } from '../rounds/rounds.ts'
import type { Placed } from '../schedule.ts'
import type { Choosing } from './choosing.ts'
import { type Between, readChoosing } from './read.ts'

/**
 * A guardian's meetings of a round in one statement, also where there are none: for words that find out otherwise who may
 * know of the round.
 */
export async function readIn(ctx: Ctx, id: string, guardian: string, between: Between): Promise<Choosing> {
  const { from, until } = between ?? { from: null, until: null }
  const [row] = await readChoosing(ctx, { round: id, guardian, zone: ctx.school.zone, from, until })
  const { round: stored, meetings, ...rest } = row!
  const round = stored && viewOf(ctx, stored)
  if (!round) throw new Absent('round')
  return { ...choosingFrom(ctx, round, meetings, rest), guardian, holds: rest.holds }
}

type Rows = {
  homes: { guardians: string[] | null }[]
  people: Parameters<typeof speechFrom>[0][]
  answers: Answer[]
  busy: BusyRow[]
}

/** The cases of what was read of a guardian's meetings, and whoever they are about. */
export function choosingFrom(ctx: Ctx, round: RoundView, meetings: Placed[], rows: Rows) {
  const people = new Map(rows.people.map(one => [one.id, speechFrom(one)]))
  const reading = {
    homes: rows.homes.map(filled),
    people,
    answers: rows.answers,
    busy: rows.busy.map(busyFrom),
  }
  return { round, cases: casesFrom(ctx, round, meetings, reading, 'home'), people }
}

const filled = (home: { guardians: string[] | null }) =>
  ({ ...home, guardians: home.guardians ?? [] }) as Home
