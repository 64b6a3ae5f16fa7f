import type { Ctx } from '../../../platform/ctx.ts'
import { interpreterIn, speechOf } from '../../people/speech.ts'
import { answersTo } from '../booking/answers.ts'
import { guestOf } from '../booking/attendance.ts'
import { busyDuring } from '../booking/claims.ts'
import { roundFor } from '../rounds/rounds.ts'
import { scheduleOf } from '../schedule.ts'
import type { Sources } from './problem-sources.ts'

/** Reads all that planning a round decides upon. For words that have decided who may plan. */
export async function sourcesOf(ctx: Ctx, id: string): Promise<Sources> {
  const round = await roundFor(ctx, id)
  const schedule = await scheduleOf(ctx, id)
  const guardians = [...new Set(schedule.flatMap(meeting => meeting.guardians))]
  const interpreting = round.staff.filter(one => one.part === 'interpreter').map(one => one.person_id)
  const speech = await speechOf(ctx, [...guardians, ...interpreting])
  const answers = await answersTo(ctx, id)
  const busy = await busyDuring(ctx, round.days)
  return {
    round,
    zone: ctx.school.zone,
    now: ctx.now,
    schedule,
    guests: new Map(guardians.map(who => [who, guestOf(who, answers.get(who), speech.get(who))])),
    interpreters: interpreting.map(who => interpreterIn(who, speech)),
    busy,
  }
}

/** Two readings with the same print would be planned the same, and written over the same. */
export const printOf = ({ round, schedule, guests, interpreters, busy }: Sources): string =>
  JSON.stringify([round, schedule, [...guests], interpreters, busy.toSorted(byHolder)])

const byHolder = (a: Sources['busy'][number], b: Sources['busy'][number]) =>
  `${a.takenBy} ${a.holder}`.localeCompare(`${b.takenBy} ${b.holder}`)
