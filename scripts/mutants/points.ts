// Where a line of code decides who may what, found in its syntax tree. Each is a point that can be taken away.
import { parseAst } from 'vite'
import { arrayPoints, callPoints, choicePoints, guardPoints, sqlPoints } from './kinds.ts'

export type Node = { type: string; start: number; end: number; [key: string]: unknown }
/** `whole`: everything in the file decides who may what. `checks`: only lines that ask a word of a policy do. */
export type Depth = 'whole' | 'checks'
/** Around `start`..`end`: what to write before and after, given the number of the point. */
export type Point = {
  what: string
  start: number
  end: number
  wrap: (n: number) => [before: string, after: string]
  /** What lies between is written anew by `before`, not kept. */
  replaces?: true
}
export type Place = { node: Node; parents: Node[]; text: string; depth: Depth }

/** Every point of one file, in the order of the text. */
export function pointsOf(text: string, depth: Depth): Point[] {
  const points: Point[] = []
  const visit = (node: Node, parents: Node[]) => {
    const place = { node, parents, text, depth }
    for (const kind of [guardPoints, callPoints, choicePoints, arrayPoints, sqlPoints])
      points.push(...kind(place))
    for (const child of childrenOf(node)) visit(child, [...parents, node])
  }
  visit(parseAst(text, { lang: 'ts' }) as unknown as Node, [])
  return points.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
