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

function tell(children: ChildRows[], child: RowChild, row: ReadRow, notes: SheetNote[]): void {
  const namesakes = children.filter(({ told }) => fold(fullName(told[0]!.child)) === fold(fullName(child)))
  const same = namesakes.find(known => agrees(known, child))
  if (same) same.told.push({ child, row })
  else {
    children.push({ told: [{ child, row }] })
    const rows = [...namesakes.flatMap(({ told }) => told.map(entry => entry.row.number)), row.number]
    if (namesakes.length > 0) notes.push(note('sameNameTwoBirthdays', rows, { value: fullName(child) }))
  }
}

/**
 * Rows of one child put together: the same name, and birth dates that do not differ. A row without a child
 * belongs to the children of the row above it.
 */
export function sameChildren(rows: ReadRow[]): SameChildren {
  const children: ChildRows[] = []
  const notes: SheetNote[] = []
  let above: RowChild[] = []
  for (const row of rows) {
    if (row.children.length > 0) above = row.children
    for (const child of above) tell(children, child, row, notes)
  }
  return { children, notes }
}
