import { fold } from './fold.ts'

const TOTALS = /^(grand |sub ?)?(total|totals|totales|count|sum|suma|المجموع|الاجمالي|مجموع)( |$)/

/** A header that a printed or merged sheet repeats between its rows. */
export const isRepeatedHeader = (cells: readonly string[], header: readonly string[]): boolean => {
  const folded = cells.map(fold)
  return folded.some(cell => cell !== '') && header.every((cell, at) => fold(cell) === (folded[at] ?? ''))
}

/** "Total: 28", or a last row of nothing but counts. People called Total have more cells than two. */
export function isTotals(cells: readonly string[], headers: readonly string[], last: boolean): boolean {
  const filled = cells.filter(cell => cell.trim() !== '')
  if (last && filled.every(cell => /^\d{1,4}$/.test(cell.trim()))) return true
  const sparse = filled.length <= Math.max(2, headers.length / 3)
  return (
    sparse && TOTALS.test(fold(filled[0] ?? '')) && filled.slice(1).every(cell => /^[\d\s.,]+$/.test(cell))
  )
}
