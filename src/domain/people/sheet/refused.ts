import { writeCells } from './cells.ts'
import type { RefusalCode, RefusedRow } from './proposal.ts'
import type { Table } from './table.ts'

/**
 * The refused rows as a sheet to mend and bring back: the columns of the original, then the reason in words.
 * `reasons` holds the sentence of each code, and the header of the added column under `header`. Starts with a
 * byte order mark, so that spreadsheets read Arabic and accents right; no cell of it is calculated by one.
 */
export function writeRefusedRows(
  table: Table,
  refused: readonly RefusedRow[],
  reasons: Record<RefusalCode | 'header', string>,
): string {
  const header = [...table.columns.map(column => column.header), reasons.header]
  const rows = refused.map(({ cells, code }) => [
    ...table.columns.map(({ at }) => cells[at] ?? ''),
    reasons[code],
  ])
  return `\ufeff${writeCells([header, ...rows])}`
}
