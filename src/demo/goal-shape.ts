import type { Side } from '../domain/goals/tables.ts'

/** Whose word it is: `school`, `student`, or a home by its number. */
export type DemoSide = 'school' | 'student' | 1 | 2
/** Days are counted back from today; below zero they are still to come. */
type DemoStep = { text: string; due: number; reached?: number }
export type DemoSaid = { side: DemoSide; by: string; days: number; differs?: string }
export type DemoVersion = {
  side: DemoSide
  by: string
  days: number
  /** One home's words to the school alone. */
  alone?: boolean
  words: string
  child?: string
  why: string
  baseline?: string
  reached: string
  steps?: DemoStep[]
  /** When it is looked at again. */
  again?: number
  said?: DemoSaid[]
}
export type DemoAction = {
  owner: Side
  by: string
  text: string
  due: number
  done?: { days: number; words: string }
}
export type DemoGoal = {
  kid: string
  kind: 'academic' | 'developmental'
  area: string
  why_none: string
  /** Between one home and the school. */
  home?: 1 | 2
  versions: DemoVersion[]
  actions?: DemoAction[]
  ended?: { days: number; as: 'reached' | 'let_go'; words: string; helpers?: [DemoSide, string][] }
}
