import type { Visit } from '../../platform/http/visit.ts'
import { cardAt } from '../../ui/meeting-card.tsx'

/** The board, there where this meeting is now. */
export const boardAt = (round: string, meeting: string) => `/rounds/${round}/board#${cardAt(meeting)}`

/** Where a move is taken back. */
export const undoAt = ({ href }: Visit, round: string, move: string) =>
  href(`/rounds/${round}/moves/${move}/undo`)
