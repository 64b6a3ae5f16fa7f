import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noticesTo, officeOf, sendDue, tellFacts } from '../../../test/support/office.ts'
import { person } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { addAction, finishAction } from '../goals/actions/write.ts'
import { answerGoal } from '../goals/answers.ts'
import { goalFor } from '../goals/goals.ts'
import { proposeGoal } from '../goals/propose.ts'
import { actionSchema, goalSchema } from '../goals/schema.ts'
import { areasOf } from '../observations/areas.ts'
import { actionsDue } from './actions-due.ts'
import { writeNotices } from './write.ts'

const world = await openWorld()
const office = officeOf(world)
const CANARY = 'kettle-canary'
const propose = (who: string, kid: string, audience = 'homes') =>
  world.as(who, async ctx => {
    const area = (await areasOf(ctx))[0]!.id
    const said = {
      words: CANARY,
      why: CANARY,
      reached_looks_like: CANARY,
      kind: 'academic',
      why_none: CANARY,
      from: '',
    }
    return proposeGoal(ctx, person(kid), goalSchema.parse({ ...said, area, audience }))
  })
const told = async (who: string, kind: string) =>
  (await noticesTo(world, who))
    .filter(notice => notice.kind === kind)
    .map(({ state, fault }) => `${state} ${fault}`.trim())
const tell = () => tellFacts(world, office)

test('Each side is asked but the one that wrote; who has answered meanwhile, or may not know, gets no letter', async () => {
  const goal = await propose('wen', 'ari')
  await tell()
  for (const who of ['dana', 'mark', 'petra'])
    expect([who, await told(who, 'goalAsked')]).toEqual([who, ['waiting']])
  for (const who of ['wen', 'ines', 'pia', 'amal'])
    expect([who, await told(who, 'goalAsked')]).toEqual([who, []])
  const version = await world.as('dana', async ctx => (await goalFor(ctx, goal)).goal.versions[0]!.id)
  await world.as('dana', ctx => answerGoal(ctx, goal, { version, answer: 'agreed', text: '' }))
  await restrict(world, 'mark', 'ari', 'academics')
  world.now = world.now.add({ hours: 1 })
  await sendDue(world, office)
  expect(await told('dana', 'goalAsked')).toEqual(['withdrawn withheld'])
  expect(await told('mark', 'goalAsked')).toEqual(['withdrawn withheld'])
  expect((await told('petra', 'goalAsked'))[0]).toMatch(/^shown/)
  expect(JSON.stringify(await noticesTo(world, 'petra'))).not.toContain(CANARY)
})

test('What one home proposes to the school alone is told to the team, and to no other home', async () => {
  await propose('dana', 'mia', 'home')
  await propose('petra', 'ari', 'home')
  await tell()
  expect(await told('dana', 'goalAsked')).toHaveLength(1)
  expect(await told('wen', 'goalAsked')).toEqual(['waiting'])
  expect(await told('ines', 'goalAsked')).toEqual(['waiting', 'waiting'])
})

test('Whom a document keeps from conferences alone is asked by mail like any other', async () => {
  const before = (await told('petra', 'goalAsked')).length
  await restrict(world, 'petra', 'ari', 'events')
  await propose('wen', 'ari')
  await tell()
  expect(await told('petra', 'goalAsked')).toHaveLength(before + 1)
})

test('The evening before, whoever took it on is reminded, once; not when it is done', async () => {
  const due_on = world.now.toZonedDateTimeISO('America/New_York').toPlainDate().add({ days: 1 }).toString()
  const add = (owner: string) =>
    world.as('wen', ctx =>
      addAction(
        ctx,
        person('ari'),
        actionSchema.parse({ text: CANARY, owner, due_on, audience: 'homes', goal: '', support: '' }),
      ),
    )
  await add(`home:${partyId(OAK, 'ari', 1)}`)
  const done = await add(`school:${person('wen')}`)
  await add('student')
  const remind = () => world.as(null, async ctx => writeNotices(ctx, office.signer, await actionsDue(ctx)))
  await remind()
  expect(await told('dana', 'actionDue')).toEqual([])
  world.now = Temporal.Instant.from('2026-10-06T21:00:00Z')
  await remind()
  await remind()
  for (const [who, n] of [
    ['dana', 1],
    ['wen', 1],
    ['mark', 0],
    ['petra', 0],
    ['ines', 0],
  ] as const)
    expect([who, (await told(who, 'actionDue')).length]).toEqual([who, n])
  await world.as('wen', ctx => finishAction(ctx, done, 'Done', null))
  await sendDue(world, office)
  expect(await told('wen', 'actionDue')).toEqual(['withdrawn changed'])
  expect((await told('dana', 'actionDue'))[0]).toMatch(/^shown/)
  expect(world.problems).toEqual([])
})
