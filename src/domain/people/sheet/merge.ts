import type { Temporal } from 'temporal-polyfill'
import type { Field } from './fields.ts'
import { fold } from './fold.ts'
import { note, type SheetNote } from './note.ts'

export type Told<T> = { value: T | null; row: number }

const text = (value: unknown) => String(value)
const isSame = (a: unknown, b: unknown) =>
  text(a) === text(b) || (fold(text(a)) !== '' && fold(text(a)) === fold(text(b)))

/** The first value that a row gives; rows that say otherwise are told, never overwritten in silence. */
export function firstTold<T extends string | boolean | Temporal.PlainDate>(
  told: Told<T>[],
  field: Field,
  notes: SheetNote[],
): T | null {
  const given = told.filter(
    (entry): entry is { value: T; row: number } => entry.value !== null && entry.value !== '',
  )
  const kept = given[0]
  if (!kept) return null
  const others = given.filter(entry => !isSame(entry.value, kept.value))
  for (const other of others)
    notes.push(note('conflict', [kept.row, other.row], { field, value: text(other.value) }))
  return kept.value
}

export const unionOf = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]
export const rowsOf = (rows: readonly number[]): number[] => [...new Set(rows)].sort((a, b) => a - b)
