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

/** Everyone here today: children, then who works here, then the others. For pages of the head. */
export async function everyoneOptions(visit: Visit) {
  const { children, adults } = await peopleFor(visit.ctx)
  const [staff, others] = [adults.filter(worksHere), adults.filter(one => !worksHere(one))]
  return [...children, ...staff, ...others].map(option)
}

const worksHere = ({ roles }: Listed) => roles.some(role => STAFF.includes(role))
