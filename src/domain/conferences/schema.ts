import { z } from 'zod'
import {
  choice,
  clock,
  day,
  type Fields,
  id,
  parse,
  several,
  text,
  whole,
  words,
} from '../../platform/http/fields.ts'
import type { Problems } from '../../platform/refusal.ts'
import type { DaySpan } from './slots.ts'
import type { Mode, StaffPart, VideoBy } from './tables.ts'

export const MODES = ['in_person', 'video', 'phone'] as const
export const VIDEO_BY = ['own', 'jitsi', 'bigbluebutton'] as const
export const MOST_DAYS = 12
export const MOST_NEW_ROOMS = 10

type StaffHours = DaySpan & { kind: 'there' | 'break' }
export type StaffSetup = {
  person_id: string
  part: StaffPart
  /** A room's id, `new-N` for the N-th new one, or nothing. */
  room: string
  break_after: number | null
  hours: StaffHours[]
}
/** A round as the head sets it up; wall times of the school's zone. */
export type RoundSetup = {
  name: string
  length_minutes: number
  buffer_minutes: number
  interpreted_minutes: number
  modes: Mode[]
  video_link: string
  video_by: VideoBy
  phone_line: string
  answers_until: string
  /** `row` is the line of the form, so that a fault can be shown beside it. */
  days: (DaySpan & { row: number })[]
  rooms: string[]
  newRooms: { row: number; name: string }[]
  /** Closed hours of rooms that are open again, as `closedName` has them. */
  reopened?: string[]
  staff: StaffSetup[]
}

const BARE = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/

/** An https address, or nothing; what is typed as people say it, `zoom.us/j/1`, is one. */
export const link = text(500)
  .transform(value => (BARE.test(value.trim()) ? `https://${value.trim()}` : value.trim()))
  .refine(value => value === '' || /^https:\/\/\S+$/.test(value), 'common.invalid.link')
const fixed = z.object({
  name: words(120),
  length_minutes: whole(5, 120),
  buffer_minutes: whole(0, 60),
  interpreted_minutes: z.preprocess(value => value ?? '0', whole(0, 60)),
  modes: several(choice(MODES)).refine(modes => modes.length > 0, 'common.invalid.choose'),
  video_link: link,
  video_by: z.preprocess(value => value ?? 'own', choice(VIDEO_BY)),
  phone_line: text(40),
  answers_until: day(),
  room: several(id()),
  reopened: several(words(80)),
})

/** Reads the whole page at once, so that everything that is wrong is said together. */
export const roundSetup = z.record(z.string(), z.unknown()).transform((sent, ctx): RoundSetup => {
  const fields = sent as Fields
  const read = parse(fixed, fields)
  const problems: Problems = read.ok ? {} : { ...read.problems }
  const days = daysIn(fields, problems)
  const newRooms = newRoomsIn(fields, problems)
  const staff = staffIn(fields, days, problems)
  for (const [field, { key, args }] of Object.entries(problems))
    ctx.addIssue({ code: 'custom', path: [field], message: key, params: args })
  if (!read.ok || Object.keys(problems).length > 0) return z.NEVER
  const { room, ...plain } = read.input
  return { ...plain, rooms: room, days, newRooms, staff }
})

/** The lines of a kind that a form has: the highest number of `prefix-N` and one more. */
export const linesOf = (fields: Fields, prefix: string, most: number): number =>
  Object.keys(fields).reduce((lines, name) => {
    const [, n] = new RegExp(`^${prefix}-(\\d{1,2})$`).exec(name) ?? []
    return n && +n < most ? Math.max(lines, +n + 1) : lines
  }, 0)

const said = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** Lines without a date were left empty and do not count. */
function daysIn(fields: Fields, problems: Problems): RoundSetup['days'] {
  const days: RoundSetup['days'] = []
  for (let row = 0; row < linesOf(fields, 'day', MOST_DAYS); row++) {
    if (said(fields, `day-${row}`) === '') continue
    const names = { day: `day-${row}`, from_at: `from-${row}`, until_at: `until-${row}` }
    const span = readSpan(fields, names, problems)
    if (!span) continue
    if (days.some(other => other.day === span.day)) problems[names.day] = { key: 'rounds.invalid.dayTwice' }
    else days.push({ ...span, row })
  }
  if (days.length === 0 && Object.keys(problems).every(name => !/^(day|from|until)-/.test(name)))
    problems['day-0'] = { key: 'rounds.invalid.noDay' }
  return days
}

type SpanNames = { day: string; from_at: string; until_at: string }

function readSpan(fields: Fields, names: SpanNames, problems: Problems): DaySpan | undefined {
  const shape = z.object({ [names.day]: day(), [names.from_at]: clock(), [names.until_at]: clock() })
  const read = parse(shape, fields)
  if (!read.ok) {
    Object.assign(problems, read.problems)
    return undefined
  }
  const input = read.input as Record<string, string>
  const span = {
    day: input[names.day]!,
    from_at: input[names.from_at]!,
    until_at: input[names.until_at]!,
  }
  if (span.from_at < span.until_at) return span
  problems[names.until_at] = { key: 'common.invalid.order' }
  return undefined
}

function newRoomsIn(fields: Fields, problems: Problems): RoundSetup['newRooms'] {
  const rooms: RoundSetup['newRooms'] = []
  for (let row = 0; row < linesOf(fields, 'new', MOST_NEW_ROOMS); row++) {
    const read = parse(z.object({ [`new-${row}`]: text(120) }), fields)
    const name = read.ok ? read.input[`new-${row}`]!.trim() : ''
    if (!read.ok) Object.assign(problems, read.problems)
    else if (name !== '') rooms.push({ row, name })
  }
  return rooms
}

const TAKES_PART = /^(educator|interpreter)-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

function staffIn(fields: Fields, days: RoundSetup['days'], problems: Problems): StaffSetup[] {
  return Object.keys(fields).flatMap(name => {
    const [, part, person_id] = TAKES_PART.exec(name) ?? []
    if (!part || !person_id || said(fields, name) === '') return []
    const rest = readRest(fields, `${name}-rest`, problems)
    const hours = days.flatMap(span => hoursOn(fields, name, span, problems))
    const room = said(fields, `${name}-room`)
    return [{ person_id, part: part as StaffPart, room, break_after: rest, hours }]
  })
}

function readRest(fields: Fields, name: string, problems: Problems): number | null {
  if (said(fields, name) === '') return null
  const read = parse(z.object({ [name]: whole(1, 20) }), fields)
  if (!read.ok) Object.assign(problems, read.problems)
  return read.ok ? (read.input as Record<string, number>)[name]! : null
}

/** The whole day unless other hours were typed; nothing for somebody who is away. */
function hoursOn(
  fields: Fields,
  name: string,
  { day: on, from_at, until_at, row }: DaySpan & { row: number },
  problems: Problems,
): StaffHours[] {
  if (said(fields, `${name}-away-${row}`) !== '') return []
  const there = typedSpan(fields, on, [`${name}-from-${row}`, `${name}-until-${row}`], problems, {
    from_at,
    until_at,
  })
  const pause = typedSpan(fields, on, [`${name}-pause-${row}`, `${name}-resume-${row}`], problems)
  return [
    ...(there ? [{ ...there, kind: 'there' as const }] : []),
    ...(pause ? [{ ...pause, kind: 'break' as const }] : []),
  ]
}

function typedSpan(
  fields: Fields,
  on: string,
  [from, until]: [string, string],
  problems: Problems,
  usual?: { from_at: string; until_at: string },
): DaySpan | undefined {
  const typed = { from: said(fields, from), until: said(fields, until) }
  if (typed.from === '' && typed.until === '') return usual && { day: on, ...usual }
  const filled = {
    day: on,
    [from]: typed.from || (usual?.from_at ?? ''),
    [until]: typed.until || (usual?.until_at ?? ''),
  }
  return readSpan(filled, { day: 'day', from_at: from, until_at: until }, problems)
}
