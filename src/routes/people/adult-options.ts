import { type Listed, peopleFor } from '../../domain/people/people.ts'
import { STAFF } from '../../domain/people/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'

const option = (one: Listed) => ({
  value: one.id,
  label: one.mails[0] ? `${one.full} (${one.mails[0]})` : one.full,
})

/** The grown people of the school to choose from, those of today first. For pages of the head. */
export async function adultOptions(visit: Visit) {
  const { adults, former } = await peopleFor(visit.ctx)
  return [...adults, ...former].map(option)
}

/** Who can join a group: children, and who works here; those first who are wanted most. For pages of the head. */
export async function memberOptions(visit: Visit, leadFirst: boolean) {
  const { children, adults } = await peopleFor(visit.ctx)
  const staff = adults.filter(worksHere)
  return (leadFirst ? [...staff, ...children] : [...children, ...staff]).map(option)
}

const worksHere = ({ roles }: Listed) => roles.some(role => STAFF.includes(role))
