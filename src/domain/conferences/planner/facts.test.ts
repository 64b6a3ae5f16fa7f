import { expect, test } from 'vitest'
import { isSound } from '../../../../scripts/plan-check.ts'
import { explain } from './explain.ts'
import { type Fact, smallestHitting } from './facts.ts'
import { type Help, helpsFor } from './helps.ts'
import { plan } from './plan.ts'
import type { Household, Instance, Meeting } from './problem.ts'
import { type Extent, sampleInstance } from './sample.ts'

const CROWDED: Extent = { days: 2, slotsPerDay: 4, educators: 2, households: 4, meetings: 11, extras: true }
const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1)

/** The plan of a round that has more meetings than time; its first educator is there on one day only. */
function crowded(seed: number, kind: Partial<Extent> = {}) {
  const instance = sampleInstance(seed, { ...CROWDED, ...kind })
  instance.educators[0]!.avail.fill(0, 4)
  const made = plan(instance, { seed: 1, iterations: 60, fairness: false })
  return { instance, made, unplaced: [...made.starts.keys()].filter(m => made.starts[m]! < 0) }
}

type Code = Fact['code']

/** The names of all facts that could stand against a meeting. */
function universe({ educators, mode, lang, student }: Meeting): string[] {
  const names: [Code, number?][] = [
    ...educators.flatMap((e): [Code, number][] => [
      ['educatorAway', e],
      ['educatorBusy', e],
    ]),
    ...(['familyAway', 'familyBusy', 'guardianBusy'] as const).map((code): [Code] => [code]),
    ...(student ? [['studentBusy'] as [Code]] : []),
    ...(mode === 'P' ? [['noRoom'] as [Code]] : []),
    ...(lang >= 0 ? [['noInterpreter'] as [Code]] : []),
  ]
  return names.map(([code, of]) => (of === undefined ? code : `${code} ${of}`))
}

const nameOf = (fact: Fact) => ('educator' in fact ? `${fact.code} ${fact.educator}` : fact.code)

/** The round with only these facts about meeting `m`: whoever is in no other meeting has a double for this one. */
function relaxed(instance: Instance, m: number, facts: string[]): Instance {
  const has = (name: string) => facts.includes(name)
  const always = <N>(n: N) => Array<N>(instance.T).fill(n)
  const meeting = instance.meetings[m]!
  const doubles = meeting.educators.map(e => ({
    ...instance.educators[e]!,
    id: has(`educatorBusy ${e}`) ? instance.educators[e]!.id : `double of ${e}`,
    avail: has(`educatorAway ${e}`) ? instance.educators[e]!.avail : always(1),
  }))
  const home = instance.households[meeting.household]!
  const own: Household = { ...home, cost: has('familyAway') ? home.cost : always(0) }
  const { guardianIds, ...stranger } = own
  const party = has('guardianBusy') ? { ...own, guardianIds: guardianIds! } : stranger
  const educators = [...instance.educators]
  const hosts = meeting.educators.map((e, k) => {
    if (!has(`educatorBusy ${e}`)) return educators.push(doubles[k]!) - 1
    educators[e] = doubles[k]!
    return e
  })
  const households = [...instance.households]
  if (has('familyBusy')) households[meeting.household] = party
  else households.push({ ...party, id: 'double' })
  const household = has('familyBusy') ? meeting.household : households.length - 1
  const { student: _, ...alone } = meeting
  const changed = { ...(has('studentBusy') ? meeting : alone), educators: hosts, household }
  return {
    ...instance,
    educators,
    households,
    rooms: has('noRoom') ? instance.rooms : always(99),
    languages: instance.languages.map((l, i) =>
      i === meeting.lang && !has('noInterpreter') ? { ...l, cap: always(99) } : l,
    ),
    meetings: instance.meetings.with(m, changed),
  }
}

const canStart = (instance: Instance, starts: number[], m: number) =>
  Array.from({ length: instance.T }, (_, s) => s).some(s => isSound(instance, starts.with(m, s)))

function subsets(names: string[]): string[][] {
  return names.reduce<string[][]>((all, name) => all.flatMap(set => [set, [...set, name]]), [[]])
}

test.each([{}, { places: true }])('facts are the smallest set of all that forbids a meeting, %j', kind => {
  let explained = 0
  for (const seed of SEEDS) {
    const { instance, made } = crowded(seed, kind)
    for (const { meeting, facts } of explain(instance, made)) {
      const forbids = (names: string[]) => !canStart(relaxed(instance, meeting, names), made.starts, meeting)
      const names = facts.map(nameOf)
      expect([seed, meeting, forbids(names)]).toEqual([seed, meeting, facts.length > 0])
      for (const name of names) expect(forbids(names.filter(other => other !== name))).toBe(false)
      const smaller = subsets(universe(instance.meetings[meeting]!)).filter(set => set.length < names.length)
      expect([seed, meeting, smaller.filter(forbids)]).toEqual([seed, meeting, []])
      explained++
    }
  }
  expect(explained).toBeGreaterThan(15)
})

/** The round with what a help asks for. */
function helped(instance: Instance, help: Help): Instance {
  const more = <N>(list: N[], change: (n: N) => N) =>
    list.map((n, t) => (t >= help.start && t < help.start + help.slots ? change(n) : n))
  const copy = structuredClone(instance)
  if (help.code === 'educatorTime') {
    const educator = copy.educators[help.educator]!
    educator.avail = more(educator.avail, () => 1)
  }
  if (help.code === 'familyTime') {
    const household = copy.households[help.household]!
    household.cost = more(household.cost, cost => Math.max(0, cost))
  }
  if (help.code === 'room') {
    copy.rooms = more(copy.rooms, n => n + 1)
    copy.namedRooms?.push({ id: 'one more', avail: more(Array(copy.T).fill(0), () => 1) })
  }
  if (help.code === 'interpreter') {
    const { language } = help
    copy.languages[language]!.cap = more(copy.languages[language]!.cap, n => n + 1)
    const avail = more(Array(copy.T).fill(0), () => 1)
    copy.interpreters?.push({ id: 'one more', languages: [language], avail })
  }
  return copy
}

/** Whether all of these meetings find a time beside the others. */
function fitAll(instance: Instance, starts: number[], [m, ...others]: number[]): boolean {
  if (m === undefined) return true
  return Array.from({ length: instance.T }, (_, s) => starts.with(m, s)).some(
    next => isSound(instance, next) && fitAll(instance, next, others),
  )
}

test.each([{}, { named: true, places: true }])(
  'what is said to help does, and no shorter time would, %j',
  kind => {
    let [single, several] = [0, 0]
    for (const seed of SEEDS) {
      const { instance, made, unplaced } = crowded(seed, kind)
      for (const help of helpsFor(instance, made)) {
        expect([seed, help, fitAll(helped(instance, help), made.starts, help.places)]).toEqual([
          seed,
          help,
          true,
        ])
        if (help.places.length > 1) several++
        if (help.places.length > 1 || help.slots === 1) continue
        single++
        for (let start = help.start - (help.start % 4); start % 4 < 4 - help.slots + 1; start++) {
          const shorter = helped(instance, { ...help, start, slots: help.slots - 1 })
          expect([seed, help, start, unplaced.some(m => fitAll(shorter, made.starts, [m]))]).toEqual([
            seed,
            help,
            start,
            false,
          ])
          if (start % 4 === 3) break
        }
      }
    }
    expect(several).toBeGreaterThan(0)
    expect(single).toBeGreaterThan(0)
  },
)

test('the smallest hitting set is the smallest of all', () => {
  expect(smallestHitting([[0, 1], [1, 2], [3]])).toEqual([1, 3])
  expect(smallestHitting([[0], [1], [2]])).toEqual([0, 1, 2])
  expect(smallestHitting([[0], []])).toBeUndefined()
  expect(smallestHitting([])).toEqual([])
})
