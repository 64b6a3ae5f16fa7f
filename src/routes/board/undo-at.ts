import type { Visit } from '../../platform/http/visit.ts'

/** Where a move is taken back. */
export const undoAt = ({ href }: Visit, round: string, move: string) =>
  href(`/rounds/${round}/moves/${move}/undo`)
