// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop the meaning of a table whose parts are laid out as blocks
import type { Child } from 'hono/jsx'

type Column = { label: string; kind?: 'text' | 'number' | 'actions' }

export type TableProps = {
  caption: Child
  /** The caption is said but not shown, where a heading above says the same. */
  quietCaption?: boolean
  columns: Column[]
  /** Each row has one cell per column; the first names the row. */
  rows: Child[][]
}

/** A table on a wide page, a card per row on a phone; hence the roles written out. */
export function Table({ caption, quietCaption, columns, rows }: TableProps) {
  return (
    <table class="table" role="table">
      <caption class={quietCaption ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(column => (
            <th role="columnheader" scope="col" class={column.kind}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(cells => (
          <tr role="row">
            {cells.map((cell, n) =>
              n ? <Cell column={columns[n]}>{cell}</Cell> : <RowHead>{cell}</RowHead>,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowHead({ children }: { children?: Child }) {
  return (
    <th role="rowheader" scope="row">
      {children}
    </th>
  )
}

function Cell({ column, children }: { column?: Column; children?: Child }) {
  return (
    <td role="cell" class={column?.kind} data-label={column?.kind === 'actions' ? undefined : column?.label}>
      {children}
    </td>
  )
}
