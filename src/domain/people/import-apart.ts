import { soundsApart } from './sheet/lives-with.ts'
import type { SheetNote } from './sheet/note.ts'
import type { ProposedChild } from './sheet/proposal.ts'

/**
 * A child of whom the sheet does not say who of its adults live together. `text` is what stands there instead;
 * `isApart` holds until the head says otherwise: words for two homes are never taken for one.
 */
export type OpenChild = { child: ProposedChild; text: string; isApart: boolean }

/** Whose homes have to be asked, by what the reading of the sheet noted. */
export function openIn(notes: SheetNote[]) {
  const rows = new Set(notes.filter(one => one.code === 'homesNotStated').flatMap(one => one.rows))
  const unclear = notes.filter(one => one.code === 'homeUnclear')
  return {
    isOpen: (child: ProposedChild) => child.rows.some(row => rows.has(row)) && adultsOf(child).length > 1,
    textOf: (child: ProposedChild) =>
      unclear.find(one => one.rows.some(row => child.rows.includes(row)))?.value ?? '',
  }
}

/** The question of one child, with the answer that holds. */
export const askedOf = (child: ProposedChild, text: string, apartRows: number[] | undefined): OpenChild => ({
  child,
  text,
  isApart: apartRows ? apartRows.includes(child.rows[0] ?? 0) : soundsApart(text),
})

export const adultsOf = (child: ProposedChild) => child.homes.flatMap(home => home.adults)

/** Each adult in a home alone. */
export const apart = (child: ProposedChild): ProposedChild => ({
  ...child,
  homes: adultsOf(child).map(adult => ({ label: null, adults: [adult] })),
})

/** What is asked needs no remark besides. */
export function withoutAsked(notes: SheetNote[], open: OpenChild[]): SheetNote[] {
  const asked = new Set(open.flatMap(({ child }) => child.rows))
  const isAsked = ({ code, rows }: SheetNote) =>
    code === 'homesNotStated' || (code === 'homeUnclear' && rows.every(row => asked.has(row)))
  return notes.filter(one => !isAsked(one))
}
