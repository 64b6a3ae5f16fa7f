import { headerWords } from './fold.ts'

const SECOND = /(^| )(second|secondary|other|otro|otra|segunda|segundo(?! nombre)|ثاني|ثانيه|اخر|اخري)( |$)/
const FIRST =
  /(^| )(primary|principal|main|first (?=parent|guardian|contact|adult|child|student|home|household))/
const HOME_NUMBER = /(^| )(home|household|house|hogar|casa|منزل|بيت|اسره) ([1-6])( |$)/
const SECOND_HOME =
  /(^| )(?:(?:second|other|secondary|segundo|segunda|otro|otra) (?:home|household|house|hogar|casa)|(?:منزل|بيت) (?:ثاني|اخر))( |$)/

export type Numbering = { person: number | null; home: number | null; rest: string[] }

function homeOf(header: string): { home: number | null; rest: string } {
  const numbered = HOME_NUMBER.exec(header)
  if (numbered) return { home: Number(numbered[3]), rest: header.replace(HOME_NUMBER, ' ').trim() }
  if (SECOND_HOME.test(header)) return { home: 2, rest: header.replace(SECOND_HOME, ' ').trim() }
  return { home: null, rest: header }
}

function personOf(rest: string): number | null {
  const digit = /(^| )([1-9])( |$)/.exec(rest)
  if (digit) return Number(digit[2])
  if (SECOND.test(rest)) return 2
  return FIRST.test(rest) ? 1 : null
}

/** Which home and which person a header counts: "Household 2 Parent 1 Name" is home 2, person 1. */
export function readNumbering(header: string): Numbering {
  const { home, rest } = homeOf(headerWords(header).join(' '))
  return { home, person: personOf(rest), rest: rest.split(' ').filter(word => word !== '') }
}
