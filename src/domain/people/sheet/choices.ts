import type { ColumnMatch } from './columns.ts'
import type { DateOrder } from './dates.ts'
import type { Field } from './fields.ts'
import type { NameOrder } from './names.ts'

/**
 * What a person decided on the page. `columns` is keyed by column index; `languages` by the word as a question
 * gave it, with a BCP 47 tag, or an empty text for "leave it out".
 */
export type Choices = {
  columns?: Record<number, { field: Field; person?: number; home?: number | null }>
  dateOrder?: DateOrder
  nameOrder?: NameOrder
  languages?: Record<string, string>
}

/** The matches with the person's own decisions in place of ours. */
export const chosenMatches = (matches: ColumnMatch[], choices: Choices): ColumnMatch[] =>
  matches.map(match => {
    const choice = choices.columns?.[match.column]
    if (!choice) return match
    const { field, person = match.person || 1, home = match.home } = choice
    return { ...match, field, person, home, reason: 'choice', confidence: 'sure' }
  })
