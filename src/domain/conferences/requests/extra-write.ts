import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { clockOf, type DaySpan, minuteOf } from '../slots.ts'
import type { ExtraInput } from './extra.ts'

export type Parts = ExtraInput & {
  round: string
  meeting: string
  name: string
  by: string
  child: string
  party: string
}

/** Its people are there at exactly these times, so that no other start of the day is offered. */
const spanOf = (time: string, minutes: number): DaySpan => {
  const at = time.slice(11, 16)
  return { day: time.slice(0, 10), from_at: at, until_at: clockOf(minuteOf(at) + minutes) }
}

/** Writes the round of one meeting with its hours, every minute of which could be a start. */
export async function writeExtra(ctx: Ctx, parts: Parts): Promise<void> {
  const { round, mode, room, minutes, times, by } = parts
  const inRound = { school_id: ctx.school.id, round_id: round }
  await ctx.db
    .insertInto('rounds')
    .values({
      ...{ school_id: ctx.school.id, id: round, name: parts.name, kind: 'extra' },
      ...{ length_minutes: 1, buffer_minutes: 0, video_link: '' },
      modes: sql`${[mode]}::text[]` as never,
      answers_until: schoolDay(ctx).toString(),
      ...{ created_by: by, created_at: ctx.now.toString() },
    })
    .execute()
  const spans = times.map(time => spanOf(time, minutes))
  await ctx.db
    .insertInto('round_days')
    .values(daysOf(spans).map(day => ({ ...inRound, ...day })))
    .execute()
  if (room)
    await ctx.db
      .insertInto('round_rooms')
      .values({ ...inRound, room_id: room })
      .execute()
  await writePeople(ctx, parts, spans)
  await writeMeeting(ctx, parts)
}

function daysOf(spans: DaySpan[]): DaySpan[] {
  return [...Map.groupBy(spans, span => span.day)].map(([day, own]) => ({
    day,
    from_at: own.map(span => span.from_at).sort()[0]!,
    until_at: own
      .map(span => span.until_at)
      .sort()
      .at(-1)!,
  }))
}

async function writePeople(ctx: Ctx, { round, educators, interpreter }: Parts, spans: DaySpan[]) {
  const inRound = { school_id: ctx.school.id, round_id: round }
  const people = [
    ...educators.map(person_id => ({ person_id, part: 'educator' as const })),
    ...(interpreter ? [{ person_id: interpreter, part: 'interpreter' as const }] : []),
  ]
  await ctx.db
    .insertInto('round_staff')
    .values(people.map(one => ({ ...inRound, ...one, room_id: null, break_after: null })))
    .execute()
  const hours = people.flatMap(one => spans.map(span => ({ ...one, ...span })))
  await ctx.db
    .insertInto('staff_hours')
    .values(hours.map(span => ({ ...inRound, id: newId(), kind: 'there' as const, ...span })))
    .execute()
}

async function writeMeeting(ctx: Ctx, { round, meeting, child, party, minutes, educators }: Parts) {
  const of = { school_id: ctx.school.id }
  await ctx.db
    .insertInto('meetings')
    .values({
      ...{ ...of, id: meeting, round_id: round, child_id: child, party_id: party },
      ...{ length_minutes: minutes, need: 'usual' },
    })
    .execute()
  await ctx.db
    .insertInto('meeting_educators')
    .values(educators.map(educator_id => ({ ...of, meeting_id: meeting, educator_id })))
    .execute()
}
