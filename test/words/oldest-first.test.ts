import { afterAll, expect, test } from 'vitest'
import { kids } from '../../src/demo/cast.ts'
import { readIn } from '../../src/domain/conferences/choosing/cases.ts'
import { familyFor } from '../../src/domain/conferences/times/family-rounds.ts'
import { timesFor } from '../../src/domain/conferences/times/times.ts'
import { ownRows } from '../../src/domain/conferences/waiting/own-rows.ts'
import { mailReceiversOf } from '../../src/domain/people/receivers.ts'
import { addRound, DAY, person, roundOf } from '../support/rounds.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))

// whose children's ids stand in another order than their ages is among them
const FAMILIES = ['tomas', 'lucia', 'amal', 'dana', 'uma-mother'] as const
const nameOf = (id: string) => kids.find(kid => person(kid.name) === id)?.name

test('A family finds its children in one order wherever several stand together: the oldest first', async () => {
  const own = (who: string) =>
    kids.filter(kid => kid.homes[0]!.includes(who)).toSorted((a, b) => b.age - a.age)
  await addRound(world, {
    days: { [DAY]: ['15:00', '18:00'] },
    meetings: FAMILIES.flatMap(own).map(kid => [kid.name, 1, ['wen']]),
  })
  for (const who of FAMILIES) {
    const found = await world.as(who, async ctx => ({
      home: (await familyFor(ctx)).children.map(one => one.id),
      times: (await timesFor(ctx, roundOf(), person(who))).meetings.map(one => one.child.id),
      choosing: (await readIn(ctx, roundOf(), person(who), null)).cases.map(one => one.meeting.child),
      waiting: (await ownRows(ctx, roundOf(), person(who))).meetings.map(one => one.child),
    }))
    const letters = (await world.as('ines', mailReceiversOf))
      .filter(({ guardian }) => guardian === person(who))
      .map(({ child }) => child)
    const names = own(who).map(kid => kid.name)
    for (const [where, ids] of Object.entries({ ...found, letters }))
      expect([who, where, ids.map(nameOf)]).toEqual([who, where, names])
  }
})
