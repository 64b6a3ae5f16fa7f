import { expect, test } from 'vitest'
import { loopOf } from '../../../../test/support/loop.ts'
import { addRole, endRole } from '../../../../test/support/standing.ts'
import { openWorld, personId } from '../../../../test/world.ts'
import { OAK, partyId } from '../../../demo/personas.ts'
import { newKey } from '../../../platform/ids.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { addEvidence } from '../evidence.ts'
import { actionSchema, needSchema } from '../schema.ts'
import { openSupport } from '../support/write.ts'
import { actionFor } from './actions.ts'
import { teamActionsFor } from './lists.ts'
import { addAction } from './write.ts'

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
  expect(await isListed()).toBe(true)
  await endRole(world, 'noor', 'student')
  expect(await isListed()).toBe(false)
  await addRole(world, 'noor', 'guardian')
  expect(await isListed()).toBe(false)
})

test('Only the school hangs what was seen on a goal', async () => {
  const one = await loopOf(world).goal('wen', 'ari', 'Ties a knot')
  for (const who of ['dana', 'ari'])
    await expect(
      world.as(who, ctx => addEvidence(ctx, one, newKey())),
      who,
    ).rejects.toThrow(Forbidden)
  await expect(world.as('wen', ctx => addEvidence(ctx, one, newKey()))).rejects.toThrow(Absent)
})
