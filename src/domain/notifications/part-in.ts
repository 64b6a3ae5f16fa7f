import type { Role } from '../../platform/ctx.ts'
import type { ToldBooking } from '../conferences/told.ts'
import { INTERPRETING } from '../people/interpreting.ts'
import { STAFF } from '../people/rules.ts'
import type { Part, Told } from './told.ts'

/** Somebody as far as it decides what this one is in a meeting. */
export type Somebody = {
  id: string
  /** Held today. */
  roles: Role[]
  /** Whose guardian this one is or was. */
  children: string[]
  /** For whom somebody else interprets. */
  interpretsNot: string[]
}
type Meeting = Pick<ToldBooking, 'child' | 'educators' | 'interpreter'>

const holds = ({ roles }: Somebody, any: Role[]) => roles.some(role => any.includes(role))

/**
 * What somebody is in a meeting as staff: while the role for it is held, today, and never in one of a child
 * whose guardian this one is or was, since it may be the other home's. Mail, feed and calendar file ask this;
 * the board and the sheet of a day veil by the same.
 */
export function staffPartIn(meeting: Meeting, one: Somebody): Exclude<Part, 'guardian'> | null {
  if (one.children.includes(meeting.child)) return null
  if (meeting.educators.includes(one.id) && holds(one, STAFF)) return 'educator'
  const interprets = meeting.interpreter === one.id && !one.interpretsNot.includes(meeting.child)
  return interprets && holds(one, INTERPRETING) ? 'interpreter' : null
}

/** Takes part from elsewhere as it was told: whoever said something else since is named in a letter of its own. */
export const isJoined = (
  { joinings }: Pick<ToldBooking, 'joinings'>,
  { guardian, by }: NonNullable<Told['joins']>,
): boolean => (joinings.find(one => one.guardian === guardian)?.by ?? null) === by

/** Somebody interprets a meeting no more and is otherwise not in it, but could still be asked to. */
export const isFreed = (meeting: Meeting, one: Somebody): boolean =>
  staffPartIn(meeting, one) === null &&
  staffPartIn({ ...meeting, interpreter: one.id }, one) === 'interpreter'
