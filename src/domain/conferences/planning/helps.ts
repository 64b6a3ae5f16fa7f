import { Temporal } from 'temporal-polyfill'
import { type Help as Found, helpsFor } from '../planner/helps.ts'
import type { Plan } from '../planner/problem.ts'
import type { Problem } from './problem-of.ts'
import type { Sources } from './problem-sources.ts'

/** One small change that would give these meetings a time while all others stay; wall times. Ids of people. */
export type Help = {
  code: Found['code']
  people: string[]
  language?: string
  from: string
  until: string
  meetings: string[]
}

/** More is no help any more, but another round; and working it out would hold up the server. */
const MOST_UNPLACED = 24
const MOST_SHOWN = 3

/** What would help those whom a plan leaves without a time, the most helpful first. */
export function helpsIn({ round }: Sources, problem: Problem, plan: Plan): Help[] {
  const { instance, grid, meetings } = problem
  const unplaced = plan.starts.filter(start => start < 0).length
  if (unplaced === 0 || unplaced > MOST_UNPLACED) return []
  return helpsFor(instance, plan)
    .flatMap((help): Help[] => {
      const from = grid.slots[help.start]?.wall
      if (!from) return []
      const minutes = help.slots * grid.slotMinutes - round.buffer_minutes
      const until = Temporal.PlainDateTime.from(from).add({ minutes }).toString({ smallestUnit: 'minute' })
      const placed = help.places.map(m => meetings[m]!.meeting)
      return [{ code: help.code, ...whoseIn(problem, help), from, until, meetings: placed }]
    })
    .slice(0, MOST_SHOWN)
}

function whoseIn({ households, things }: Problem, help: Found): Pick<Help, 'people' | 'language'> {
  if (help.code === 'educatorTime') return { people: [things.educators[help.educator]!] }
  if (help.code === 'familyTime') return { people: households[help.household]!.guardians }
  return { people: [], ...(help.code === 'interpreter' && { language: things.languages[help.language]! }) }
}
