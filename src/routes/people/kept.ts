import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { wrongIn } from '../problems.tsx'

/** What a form of details begins with: what is kept, or nothing yet. */
type Kept = {
  given_name?: string
  family_name?: string
  use_name?: string
  pronouns?: string
  born_on?: string | null
  spoken_language: string
  written_language: string
  interpreter_needed?: boolean
  access_needs?: string
  zone?: string
  title?: string
  reach?: string
  mails?: string[]
  phones?: string[]
  languages?: string[]
}
export type Props = { visit: Visit; shown: Shown; kept: Kept }

/** What is wrong with single answers of a field that comes several times. */
export const severalErrors = (visit: Visit, shown: Shown) =>
  Object.fromEntries(Object.keys(shown.problems).map(place => [place, wrongIn(visit, shown.problems, place)]))
