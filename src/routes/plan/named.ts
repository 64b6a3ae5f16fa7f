import type { FactTold, Why } from '../../domain/conferences/planning/unplaced.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Known } from './known.ts'

/** Children named in one sentence; more would not be read. */
const MOST = 4

/** Whom and what a reason or fact is about, by name. */
export const namedIn = (say: Visit['say'], told: Why | FactTold, known: Known) => ({
  family: say.list((told.guardians ?? []).map(known.nameOf)),
  educators: say.list((told.educators ?? []).map(known.nameOf)),
  language: told.language ? say.languageName(told.language) : '',
  children: say.list([...new Set((told.meetings ?? []).map(known.childOf))].slice(0, MOST)),
})
