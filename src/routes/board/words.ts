import type { Visit } from '../../platform/http/visit.ts'
import type { BoardWords } from '../../ui/board.tsx'

/** What the board says; the script fills in what stands in braces. */
export function wordsOf({ say }: Visit): BoardWords {
  const blanks = { meeting: '{meeting}', time: '{time}', educator: '{educator}' }
  return {
    board: say.t('board.title'),
    columns: say.t('board.columns'),
    time: say.t('common.time'),
    move: say.t('board.move'),
    free: say.t('board.free'),
    pause: say.t('board.pause'),
    kept: say.t('board.keptFor'),
    grip: say.t('board.grip', { meeting: blanks.meeting }),
    lifted: say.t('board.lifted', { meeting: blanks.meeting }),
    over: say.t('board.over', { time: blanks.time, educator: blanks.educator }),
    dropped: say.t('board.dropped', blanks),
    cancelled: say.t('board.putBack', { meeting: blanks.meeting }),
  }
}
