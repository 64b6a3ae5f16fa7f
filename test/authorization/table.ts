import fs from 'node:fs'
import { COLUMNS, type Column } from './actors.ts'

export type Cell = 'yes' | '403' | '404' | 'in'
export type Line = { method: 'GET' | 'POST'; path: string; cells: Record<Column, Cell> }

/** The reviewed table of who may what, from docs/authorization.txt. Throws at a line that cannot be read. */
export function readTable(): Line[] {
  return fs
    .readFileSync('docs/authorization.txt', 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(readLine)
}

function readLine(text: string): Line {
  const [method, path, ...cells] = text.trim().split(/\s+/)
  const readable =
    (method === 'GET' || method === 'POST') && path && cells.length === COLUMNS.length && cells.every(isCell)
  if (!readable) throw new Error(`docs/authorization.txt cannot be read at: ${text}`)
  return {
    method,
    path,
    cells: Object.fromEntries(COLUMNS.map((column, n) => [column, cells[n]])) as Record<Column, Cell>,
  }
}

const isCell = (text: string): text is Cell => ['yes', '403', '404', 'in'].includes(text)

const BEST: Cell[] = ['yes', '403', 'in', '404']

/** What somebody may who stands in several columns: the most that any of them gives. */
export const bestOf = (cells: Cell[]): Cell => BEST.find(cell => cells.includes(cell)) ?? '404'

/** What an answer amounts to. A page, an act or a named refusal is a yes; a bug is none of them. */
export function cellOf(answer: Response): Cell | string {
  const location = answer.headers.get('location') ?? ''
  if (answer.status === 303) return location.startsWith('/sign-in') ? 'in' : 'yes'
  if ([200, 409, 410, 422].includes(answer.status)) return 'yes'
  return String(answer.status)
}
