import { type Listed, peopleFor } from '../../domain/people/people.ts'
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

/** Everyone here today, children first. For pages of the head. */
export async function everyoneOptions(visit: Visit) {
  const { children, adults } = await peopleFor(visit.ctx)
  return [...children, ...adults].map(option)
}
