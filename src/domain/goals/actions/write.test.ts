import { expect, test } from 'vitest'
import { homeOwner, loopOf, staffOwner } from '../../../../test/support/loop.ts'
import { addRole, endRole, restrict } from '../../../../test/support/standing.ts'
import { openWorld, personId } from '../../../../test/world.ts'
import { OAK, partyId } from '../../../demo/personas.ts'
import { newKey } from '../../../platform/ids.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { addEvidence } from '../evidence.ts'
import { goalFor, ownGoalsFor } from '../goals.ts'
import { actionSchema, needSchema } from '../schema.ts'
import { openSupport } from '../support/write.ts'
import { actionFor } from './actions.ts'
import { ownActionsFor, teamActionsFor } from './lists.ts'
import { addAction, dropAction, finishAction } from './write.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
const need = (who: string, kid: string, audience: string) =>
  world.as(who, ctx =>
    openSupport(ctx, id(kid), needSchema.parse({ need: 'CANARY', audience, goal: '', from: '' })),
  )
const add = (who: string, kid: string, support: string, owner: string) =>
  world.as(who, ctx =>
    addAction(
      ctx,
      id(kid),
      actionSchema.parse({ text: 'x', owner, due_on: '2026-12-01', audience: 'homes', goal: '', support }),
    ),
  )

test('Nothing to do leads to the need of another child, of another home, or of nobody', async () => {
  const [home1, home2] = [partyId(OAK, 'ari', 1), partyId(OAK, 'ari', 2)]
  const others = await need('tomas', 'noor', 'homes')
  const team = await need('ines', 'leo', 'team')
  const ofHome1 = await need('wen', 'ari', `home:${home1}`)
  for (const [who, kid, support, owner] of [
    ['mark', 'ari', others, `home:${home2}`],
    ['mark', 'ari', ofHome1, `home:${home2}`],
    ['mark', 'ari', newKey(), `home:${home2}`],
    ['tomas', 'noor', team, 'student'],
    ['wen', 'ari', others, 'student'],
  ] as const)
    await expect(add(who, kid, support, owner), `${who} ${kid}`).rejects.toMatchObject({
      problems: { support: { key: 'common.invalid.choose' } },
    })
})

test('What is to be done for a need of one home is for that home', async () => {
  const support = await need('wen', 'ari', `home:${partyId(OAK, 'ari', 1)}`)
  const action = await add('wen', 'ari', support, 'student')
  expect((await world.as('dana', ctx => actionFor(ctx, action))).action.support?.need).toBe('CANARY')
  await expect(world.as('mark', ctx => actionFor(ctx, action))).rejects.toThrow()
})

test('What is to be done for a child that has left is on nobody’s list, also where it comes back as somebody else', async () => {
  const support = await need('tomas', 'noor', 'homes')
  const action = await add('tomas', 'noor', support, 'student')
  const isListed = async () => (await world.as('ines', teamActionsFor)).actions.some(one => one.id === action)
  const goal = await loopOf(world).goal('tomas', 'noor', 'Ties a bow')
  const ownGoals = async () => (await world.as('noor', ownGoalsFor)).map(one => one.id)
  expect([await isListed(), await ownGoals()]).toEqual([true, [goal]])
  await endRole(world, 'noor', 'student')
  expect(await isListed()).toBe(false)
  await addRole(world, 'noor', 'guardian')
  expect([await isListed(), await ownGoals()]).toEqual([false, []])
  await expect(world.as('noor', ctx => goalFor(ctx, goal))).rejects.toThrow(Absent)
})

test('Each finds on its list what is to be done for its own child, or for itself, and a document takes it off', async () => {
  const loop = loopOf(world)
  const give = (kid: string) => loop.action('wen', kid, 'student', `for ${kid}`, '2026-12-01')
  const [ari, leo] = [await give('ari'), await give('leo')]
  const lists = async (who: string) => {
    const { actions } = await world.as(who, ownActionsFor)
    return [ari, leo].map(one => actions.some(action => action.id === one))
  }
  expect([await lists('ari'), await lists('leo')]).toEqual([
    [true, false],
    [false, true],
  ])
  expect([await lists('dana'), await lists('mark'), await lists('rosa')]).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ])
  await restrict(world, 'mark', 'ari', 'academics')
  await restrict(world, 'petra', 'ari', 'wellbeing')
  expect([await lists('mark'), await lists('petra')]).toEqual([
    [false, false],
    [false, false],
  ])
  for (const list of [teamActionsFor, ownActionsFor])
    await expect(world.as(null, list)).rejects.toThrow(Absent)
})

test('A home and the student give nobody else something to do, nor end what others do', async () => {
  const give = (who: string, owner: string) => loopOf(world).action(who, 'ari', owner, 'x', '2026-12-01')
  for (const [who, owner] of [
    ['dana', staffOwner('wen')],
    ['dana', 'student'],
    ['ari', homeOwner('ari')],
    ['ari', staffOwner('wen')],
  ] as const)
    await expect(give(who, owner), `${who} ${owner}`).rejects.toThrow(Forbidden)
  const ours = await give('wen', staffOwner('wen'))
  await expect(world.as('dana', ctx => finishAction(ctx, ours, 'Done', null))).rejects.toThrow(Forbidden)
  await expect(world.as('dana', ctx => dropAction(ctx, ours, 'No'))).rejects.toThrow(Forbidden)
})

test('A need is named by whoever may read of well-being, to the team alone by the school alone', async () => {
  await expect(need('ari', 'ari', 'homes')).rejects.toThrow(Absent)
  await expect(need('petra', 'ari', 'homes')).rejects.toThrow(Absent)
  await expect(need('dana', 'ari', 'team')).rejects.toThrow(Forbidden)
})

test('There is no table of somebody who is no child of the school', async () => {
  await expect(need('ines', 'dana', 'homes')).rejects.toThrow(Absent)
})

test('Only the school hangs what was seen on a goal, or asks for support from it', async () => {
  const typed = needSchema.parse({ need: 'x', audience: 'homes', goal: '', from: '' })
  await expect(
    world.as('dana', ctx => openSupport(ctx, id('ari'), typed, { seen: newKey() })),
  ).rejects.toThrow(Forbidden)
  const one = await loopOf(world).goal('wen', 'ari', 'Ties a knot')
  for (const who of ['dana', 'ari'])
    await expect(
      world.as(who, ctx => addEvidence(ctx, one, newKey())),
      who,
    ).rejects.toThrow(Forbidden)
  await expect(world.as('wen', ctx => addEvidence(ctx, one, newKey()))).rejects.toThrow(Absent)
})
