import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { SetupGround } from '../../domain/conferences/rounds/setup.ts'
import type { Fields } from '../../platform/http/fields.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Problems } from '../../platform/refusal.ts'
import { wrongIn } from '../problems.tsx'

export type SetupProps = {
  visit: Visit
  ground: SetupGround
  /** As it was set up before. */
  round: RoundView | undefined
  values: Fields
  problems: Problems
  action: string
}

/** One field of the form by its name: what it holds, and what is wrong with it. */
export function fieldIn({ visit, values, problems }: SetupProps, name: string) {
  const value = values[name]
  return { name, value: typeof value === 'string' ? value : '', ...wrongIn(visit, problems, name) }
}

export const listIn = (values: Fields, name: string): string[] => {
  const value = values[name]
  return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []
}
