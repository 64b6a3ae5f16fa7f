import { fold } from './fold.ts'
import { fullName } from './names.ts'
import { note, type SheetNote } from './note.ts'
import type { ReadRow } from './row.ts'
import type { RowChild } from './row-children.ts'

/** One child with each row that tells of it. */
export type ChildRows = { told: { child: RowChild; row: ReadRow }[] }
export type SameChildren = { children: ChildRows[]; notes: SheetNote[] }

const bornOn = ({ told }: ChildRows) => told.find(({ child }) => child.bornOn)?.child.bornOn ?? null

const agrees = (known: ChildRows, child: RowChild) => {
  const date = bornOn(known)
  return !date || !child.bornOn || date.equals(child.bornOn)
}

/** Adds the row to the child that it names, or gives back the child that is new. */
function tell(
  byName: Map<string, ChildRows[]>,
  child: RowChild,
  row: ReadRow,
  notes: SheetNote[],
): ChildRows | null {
  const name = fold(fullName(child))
  const namesakes = byName.get(name) ?? []
  const same = namesakes.find(known => agrees(known, child))
  same?.told.push({ child, row })
  if (same) return null
  const rows = [...namesakes.flatMap(({ told }) => told.map(entry => entry.row.number)), row.number]
  if (namesakes.length > 0) notes.push(note('sameNameTwoBirthdays', rows, { value: fullName(child) }))
  const known = { told: [{ child, row }] }
  byName.set(name, [...namesakes, known])
  return known
}

/**
 * Rows of one child put together: the same name, and birth dates that do not differ. A row without a child
 * belongs to the children of the row above it.
 */
export function sameChildren(rows: ReadRow[]): SameChildren {
  const children: ChildRows[] = []
  const notes: SheetNote[] = []
  const byName = new Map<string, ChildRows[]>()
  let above: RowChild[] = []
  for (const row of rows) {
    if (row.children.length > 0) above = row.children
    children.push(...above.flatMap(child => tell(byName, child, row, notes) ?? []))
  }
  return { children, notes }
}
