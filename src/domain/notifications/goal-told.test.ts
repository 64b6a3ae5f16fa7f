import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noticesTo, officeOf, sendDue, tellFacts } from '../../../test/support/office.ts'
import { inOak, person } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { addAction, finishAction } from '../goals/actions/write.ts'
import { answerGoal } from '../goals/answers.ts'
import { letGo } from '../goals/ends.ts'
import { goalFor } from '../goals/goals.ts'
import { proposeGoal } from '../goals/propose.ts'
import { actionSchema, goalSchema, needSchema, planSchema } from '../goals/schema.ts'
import { openSupport, planSupport, reviewPlan } from '../goals/support/write.ts'
import { areasOf } from '../observations/areas.ts'
import { actionsDue } from './actions-due.ts'
import { looksDue } from './look-again.ts'
import { writeNotices } from './write.ts'

const world = await openWorld()
const office = officeOf(world)
const CANARY = 'kettle-canary'
const propose = (who: string, kid: string, audience = 'homes', review_on = '') =>
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
    return proposeGoal(ctx, person(kid), goalSchema.parse({ ...said, area, audience, review_on }))
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
})

test('Whoever lives elsewhere is reminded on the own evening before, and never in the own night', async () => {
  await inOak(world.house.db, tx =>
    tx.updateTable('persons').set({ zone: 'Europe/Lisbon' }).where('id', '=', person('dana')).execute(),
  )
  for (const owner of [`home:${partyId(OAK, 'ari', 1)}`, `school:${person('wen')}`])
    await world.as('wen', ctx =>
      addAction(
        ctx,
        person('ari'),
        actionSchema.parse({
          ...{ text: CANARY, owner, due_on: '2026-10-20' },
          audience: 'homes',
          goal: '',
          support: '',
        }),
      ),
    )
  const remindedAt = async (instant: string) => {
    world.now = Temporal.Instant.from(instant)
    await world.as(null, async ctx => writeNotices(ctx, office.signer, await actionsDue(ctx)))
    return [(await told('dana', 'actionDue')).length, (await told('wen', 'actionDue')).length]
  }
  expect(await remindedAt('2026-10-19T14:30:00Z')).toEqual([1, 1])
  expect(await remindedAt('2026-10-19T15:00:00Z')).toEqual([2, 1])
  expect(await remindedAt('2026-10-19T20:00:00Z')).toEqual([2, 2])
  const last = (await noticesTo(world, 'dana')).at(-1)
  expect(Temporal.Instant.from(last!.release_at).toString()).toBe('2026-10-19T15:00:00Z')
})

const lookAt = async (instant: string) => {
  world.now = Temporal.Instant.from(instant)
  await world.as(null, async ctx => writeNotices(ctx, office.signer, await looksDue(ctx)))
}

test('On the day to look again each who reads the goals hears of it, once and of all of them; never what they say', async () => {
  const ari = await propose('wen', 'ari', 'homes', '2026-11-03')
  await propose('ines', 'mia', 'homes', '2026-11-03')
  const own = await propose('petra', 'ari', 'home', '2026-11-03')
  await lookAt('2026-11-02T20:00:00Z')
  expect(await told('dana', 'lookAgain')).toEqual([])
  for (const hour of ['05:10', '06:10']) await lookAt(`2026-11-03T${hour}:00Z`)
  // Mark is kept from what is learned, Petra lives where nobody calls Mia a child
  for (const [who, n] of [
    ['dana', 1],
    ['petra', 1],
    ['wen', 1],
    ['ines', 1],
    ['mark', 0],
    ['amal', 0],
    ['pia', 0],
  ] as const)
    expect([who, (await told(who, 'lookAgain')).length]).toEqual([who, n])
  const [letter] = (await noticesTo(world, 'dana')).filter(({ kind }) => kind === 'lookAgain')
  expect(letter!.data.looks!.map(({ child }) => child).sort()).toEqual([person('ari'), person('mia')].sort())
  // what one home works for with the school alone the other never hears of
  const [hers] = (await noticesTo(world, 'petra')).filter(({ kind }) => kind === 'lookAgain')
  expect(hers!.data.looks!.map(({ id }) => id).sort()).toEqual([ari, own].sort())
  await sendDue(world, office)
  expect(await told('petra', 'lookAgain')).toEqual(['waiting'])
  await world.as('wen', ctx => letGo(ctx, own, 'Done'))
  await world.as('wen', ctx => letGo(ctx, ari, 'Done'))
  world.now = Temporal.Instant.from('2026-11-03T12:00:00Z')
  await sendDue(world, office)
  expect(await told('petra', 'lookAgain')).toEqual(['withdrawn changed'])
  expect((await told('dana', 'lookAgain'))[0]).toMatch(/^shown/)
  const page = await (await world.visit('ines', `/s/${OAK}/outbox/${letter!.id}`)).text()
  expect([page.includes('>Mia<'), page.includes('>Ari<')]).toEqual([true, false])
  expect(JSON.stringify(await noticesTo(world, 'dana'))).not.toContain(CANARY)
  // a house that was not at work on the day tells it later, and who was told is not told again
  await propose('ines', 'mia', 'homes', '2026-11-05')
  await lookAt('2026-11-06T15:00:00Z')
  expect([(await told('dana', 'lookAgain')).length, (await told('petra', 'lookAgain')).length]).toEqual([
    2, 1,
  ])
  await sendDue(world, office)
})

test('Of a plan whoever sees to it is told on its day, and nobody once it was said how it went', async () => {
  const need = await world.as('wen', ctx =>
    openSupport(ctx, person('ari'), needSchema.parse({ need: CANARY, audience: 'team', goal: '' })),
  )
  const plan = {
    strategy: CANARY,
    resource: '',
    starts_on: '2026-11-06',
    review_on: '2026-11-10',
    who: person('wen'),
  }
  const made = await world.as('wen', ctx => planSupport(ctx, need, planSchema.parse(plan)))
  await lookAt('2026-11-10T14:00:00Z')
  for (const who of ['dana', 'petra']) expect(await told(who, 'lookAgain')).not.toContain('waiting')
  expect((await told('wen', 'lookAgain')).at(-1)).toBe('waiting')
  expect(await told('ines', 'lookAgain')).not.toContain('waiting')
  await world.as('wen', ctx => reviewPlan(ctx, need, made, 'helped', CANARY))
  await sendDue(world, office)
  expect((await told('wen', 'lookAgain')).at(-1)).toBe('withdrawn changed')
  expect(world.problems).toEqual([])
})
