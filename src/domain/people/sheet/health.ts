import { headerWords } from './fold.ts'
import { HEALTH } from './synonyms.ts'

/** Whether a column, by its header, speaks of somebody's health: what the school may not lose from sight. */
export const isHealth = (header: string): boolean => HEALTH(` ${headerWords(header).join(' ')} `)
