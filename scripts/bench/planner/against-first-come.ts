import type { Instance, Plan } from '../../../src/domain/conferences/planner/problem.ts'
import { qualityOf } from '../../../src/domain/conferences/planner/quality.ts'
import { median, type Row, row } from '../report.ts'
import { firstCome } from './first-come.ts'

/** How plans stand beside first come, first served on the same rounds. */
export function againstFirstCome(name: string, made: { instance: Instance; plan: Plan }[]): Row[] {
  const pairs = made.map(({ instance, plan: { starts } }, i) => ({
    ours: qualityOf(instance, starts),
    theirs: qualityOf(instance, firstCome(instance, i + 1)),
  }))
  const fifth = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 20)]!
  const n = pairs.length
  const of = (value: (pair: (typeof pairs)[number]) => number) => median(pairs.map(value))
  return [
    row(
      `${name}.firstCome.placed`,
      of(({ theirs }) => (100 * theirs.placed) / theirs.of),
      '%',
      n,
    ),
    row(
      `${name}.firstCome.worst`,
      of(({ theirs }) => theirs.worstSatisfaction),
      'of 100',
      n,
    ),
    row(
      `${name}.firstCome.median`,
      of(({ theirs }) => median(theirs.satisfaction)),
      'of 100',
      n,
    ),
    row(
      `${name}.firstCome.fifth`,
      of(({ theirs }) => fifth(theirs.satisfaction)),
      'of 100',
      n,
    ),
    row(
      `${name}.fifth`,
      of(({ ours }) => fifth(ours.satisfaction)),
      'of 100',
      n,
    ),
    row(
      `${name}.firstCome.fifthBehindBy20`,
      (100 *
        pairs.filter(({ ours, theirs }) => fifth(ours.satisfaction) >= fifth(theirs.satisfaction) + 20)
          .length) /
        n,
      '% of rounds',
      n,
    ),
    row(
      `${name}.fewerPlaced`,
      pairs.filter(({ ours, theirs }) => ours.placed < theirs.placed).length,
      'rounds',
      n,
    ),
  ]
}
