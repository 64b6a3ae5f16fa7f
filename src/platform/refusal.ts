import type { Key } from './text/translate.ts'

/** `<area>.<code>` of every sentence `<area>.refused.<code>` of the catalogue: there is no refusal without one. */
export type RefusalCode = {
  [K in Key]: K extends `${infer Area}.refused.${infer Code}` ? `${Area}.${Code}` : never
}[Key]

/** A rule said no; `detail` fills the sentence. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly detail: Record<string, unknown>
  constructor(code: RefusalCode, detail: Record<string, unknown> = {}) {
    super(`refused: ${code}`)
    this.code = code
    this.detail = detail
  }
}

/** There is no such thing for this reader: it does not exist, or is another's. The two look the same. */
export class Absent extends Error {
  constructor(what = 'thing') {
    super(`absent: ${what}`)
  }
}

/** The reader sees the thing but may not do this. */
export class Forbidden extends Error {}

/** Somebody must sign in first. */
export class SignInNeeded extends Error {}

/** What a person typed cannot be taken: by field, a key of the catalogue and what fills it. */
export type Problems = Record<string, { key: string; args?: Record<string, string | number> }>
export class Invalid extends Error {
  readonly problems: Problems
  constructor(problems: Problems) {
    super(`invalid: ${Object.keys(problems).join(', ')}`)
    this.problems = problems
  }
}

/** The thing itself; throws Absent where there is none for this reader. `what` is never shown. */
export function found<T>(thing: T | undefined | null, what?: string): T {
  if (thing === undefined || thing === null) throw new Absent(what)
  return thing
}

/** Which rule a constraint of the database stands for. */
const refusalOf: Record<string, RefusalCode> = {
  one_place_at_a_time: 'conferences.timeTaken',
  one_item_per_voice: 'conferences.onAgenda',
  one_booking_per_meeting: 'conferences.alreadyBooked',
  one_plan_at_a_time: 'conferences.planRunning',
  round_was_asked: 'frame.movedOn',
  rooms_school_id_name_key: 'conferences.roomExists',
  memberships_school_id_person_id_role_daterange_excl: 'people.roleHeld',
  group_members_school_id_group_id_person_id_daterange_excl: 'people.inGroup',
  addresses_school_id_person_id_kind_value_key: 'people.addressKept',
  one_asking_a_day: 'voice.askedAlready',
  one_item_an_answer: 'frame.movedOn',
}

/** A database error as the refusal that it means, or the error itself when it is a bug. */
export function asRefusal(problem: unknown): unknown {
  const constraint = (problem as { constraint?: string } | null)?.constraint
  const code = constraint && refusalOf[constraint]
  return code ? new Refused(code) : problem
}
