import { fold } from './fold.ts'

const WORDS =
  /(^| )(interpret\w*|translat\w*|traduc\w*|two homes|2 homes|two houses|divorced|separated|custody|dos casas|dos hogares|divorciad\w*|separad\w*|custodia|مترجم|ترجمه|بيتين|منزلين|مطلق\p{L}*|منفصل\p{L}*|حضانه)( |$)/u

/** Whether free words speak of two homes or an interpreter: a sheet's notes are not read, a person has to set it. */
export const isForHands = (cells: string[]): boolean => cells.some(cell => WORDS.test(fold(cell)))
