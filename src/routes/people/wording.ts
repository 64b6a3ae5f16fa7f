import { Temporal } from 'temporal-polyfill'
import { isOver, lastDayBefore } from '../../domain/people/rules.ts'
import type { Role } from '../../platform/ctx.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'

export const roleName = (visit: Visit, role: Role) => visit.say.t(`common.role.${role}`)

/** Roles as one line, in the reader's language. */
export const rolesLine = (visit: Visit, roles: Role[]) =>
  visit.say.list(roles.map(role => roleName(visit, role)))

export const languagesLine = (visit: Visit, codes: string[]) =>
  visit.say.list(codes.map(code => visit.say.languageName(code)))

export const dayOf = (iso: string) => Temporal.PlainDate.from(iso)

/** From when to when a fact holds; the last day is shown included. */
export function datesLine(visit: Visit, fact: { from_on: string; until_on: string | null }): string {
  const from = dayOf(fact.from_on)
  if (fact.until_on === null) return visit.say.t('people.dates.since', { from })
  const last = lastDayBefore(fact.until_on)
  const over = isOver(fact, schoolDay(visit.ctx).toString())
  return visit.say.t(over ? 'people.dates.was' : 'people.dates.until', { from, last })
}

/** The address of a person's photo; none where there is no photo. */
export const photoOf = (visit: Visit, one: { id: string; photo: string | null }) =>
  one.photo ? visit.href(`/people/${one.id}/photo`) : undefined

/** On to a page after a change, with the way back: to the same page, or to `undone` where that one will be gone. */
export const goChanged = (visit: Visit, path: string, change: string, toast?: string, undone = path) =>
  visit.go(path, {
    toast: toast ?? visit.say.t('common.saved'),
    undo: visit.href(`/changes/${change}/undo?to=${encodeURIComponent(undone)}`),
  })
