import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Invalid } from '../../../platform/refusal.ts'
import { isGap } from '../../../platform/time.ts'
import { interprets, staffOn, teaches } from '../../people/staff.ts'
import { NotFree, place } from '../booking/bookings.ts'
import { fitOf } from '../booking/fit.ts'
import { caseInTurn } from '../booking/turn.ts'
import { enterState } from '../rounds/states.ts'
import type { Mode } from '../tables.ts'
import { type Parts, writeExtra } from './extra-write.ts'

/** A conference outside of the rounds. One time is given; of several the family chooses one. */
export type ExtraInput = {
  educators: string[]
  interpreter: string | null
  room: string | null
  mode: Mode
  minutes: number
  /** Wall times of the school's zone, `YYYY-MM-DDTHH:MM`; any minute. */
  times: string[]
}

/**
 * Makes it for a home: a round of one meeting, which its family knows at once. `name` says what it is in lists of
 * the school. Invalid by field; throws `NotFree` with all that stands against a time. Gives the meeting.
 */
export async function makeExtra(
  ctx: Ctx,
  name: string,
  home: { child: string; party: string },
  input: ExtraInput,
): Promise<string> {
  await refuseUnfit(ctx, home.child, input)
  const times = [...new Set(input.times)].sort()
  const { child, party } = home
  const ids = { round: newId(), meeting: newId(), by: found(actorId(ctx)) }
  const parts: Parts = { ...input, ...ids, name, child, party, times }
  await writeExtra(ctx, parts)
  await enterState(ctx, parts.round, 'opened')
  await enterState(ctx, parts.round, 'published')
  const known = await caseInTurn(ctx, parts.meeting)
  const interpreter = times.length === 1 ? { interpreter: input.interpreter } : {}
  const asks = times.map(start => ({ start, mode: input.mode, ...interpreter }))
  const against = asks.flatMap(ask => fitOf(known, ask).conflicts)
  if (against.length > 0) throw new NotFree(against)
  if (asks.length === 1) await place(ctx, known, asks[0]!)
  else await announce(ctx, 'timesProposed', { round: parts.round })
  return parts.meeting
}

async function refuseUnfit(ctx: Ctx, child: string, { educators, interpreter, times, minutes }: ExtraInput) {
  const staff = await staffOn(ctx, schoolDay(ctx))
  const able = staff.filter(one => teaches(one) && !one.children.includes(child)).map(one => one.id)
  if (educators.length === 0 || !educators.every(who => able.includes(who)))
    throw new Invalid({ educators: { key: 'requests.invalid.educators' } })
  if (interpreter && !staff.some(one => one.id === interpreter && interprets(one)))
    throw new Invalid({ interpreter: { key: 'common.invalid.choice' } })
  times.forEach((time, n) => {
    const why = whyNot(ctx, Temporal.PlainDateTime.from(time), minutes)
    if (why) throw new Invalid({ [`at-${n}`]: { key: why } })
  })
  if (times.length === 0) throw new Invalid({ 'day-0': { key: 'common.invalid.required' } })
}

function whyNot(ctx: Ctx, wall: Temporal.PlainDateTime, minutes: number) {
  if (isGap(wall, ctx.school.zone)) return 'rounds.invalid.gap'
  const isSameDay = wall
    .add({ minutes: minutes + 1 })
    .toPlainDate()
    .equals(wall.toPlainDate())
  return isSameDay ? undefined : 'days.invalid.midnight'
}
