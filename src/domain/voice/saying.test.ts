import { expect, test } from 'vitest'
import { byNewLink } from '../../../test/support/by-link.ts'
import { loopOf } from '../../../test/support/loop.ts'
import { person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Absent, Forbidden } from '../../platform/refusal.ts'
import { confiderFor, inConfidenceFor } from '../circumstances/confiding.ts'
import { itemFor } from './items.ts'
import { voiceOfChildFor } from './of-child.ts'
import { openingByStaff, openingFor } from './saying.ts'
import { answerItem } from './steps.ts'

// Dana is a guardian of Ari in one home and of Mia; Wen teaches Ari.
const world = await openWorld()
const [ari, mia] = [person('ari'), person('mia')]
const homes = [1, 2].map(home => partyId(OAK, 'ari', home))
const byLink = <T>(who: string, work: (ctx: Ctx) => Promise<T>) =>
  byNewLink(world, { purpose: 'voice', person: person(who), child: ari }, work)

type OfChild = (ctx: Ctx, child: string) => Promise<object>
/** Signed in, the word opens to Dana for that child; by the link about Ari it does not. */
async function needsSession(word: OfChild, child: string) {
  await expect(
    world.as('dana', ctx => word(ctx, child)),
    word.name,
  ).resolves.toBeDefined()
  await expect(
    byLink('dana', ctx => word(ctx, child)),
    word.name,
  ).rejects.toThrow(Absent)
}

test('A link speaks for its person about its child, and about none of its other children', async () => {
  expect((await byLink('dana', ctx => voiceOfChildFor(ctx, ari))).own?.party).toBe(homes[0])
  expect((await byLink('dana', ctx => openingFor(ctx, ari))).home.party).toBe(homes[0])
  for (const word of [voiceOfChildFor, openingFor]) await needsSession(word, mia)
})

test('By a link nobody is of the school, and nothing is told in confidence', async () => {
  const signedIn = await world.as('wen', ctx => voiceOfChildFor(ctx, ari))
  expect([signedIn.own, signedIn.typing.map(home => home.party).sort()]).toEqual([null, homes.toSorted()])
  await expect(byLink('wen', ctx => voiceOfChildFor(ctx, ari))).rejects.toThrow(Absent)
  await expect(byLink('wen', ctx => openingByStaff(ctx, ari, homes[0]!))).rejects.toThrow(Absent)
  for (const word of [confiderFor, inConfidenceFor]) await needsSession(word, ari)
})

test('What a home says is typed and answered by those of the school alone who are in its team', async () => {
  for (const who of ['dana', 'mark', 'tomas', 'pia', 'ari'])
    await expect(
      world.as(who, ctx => openingByStaff(ctx, ari, homes[0]!)),
      who,
    ).rejects.toThrow(Absent)
  const id = await loopOf(world).worry('dana', 'ari', 'He sleeps badly', 'both')
  for (const who of ['dana', 'mark'])
    await expect(
      world.as(who, async ctx => answerItem(ctx, await itemFor(ctx, id), 'closed', 'x')),
      who,
    ).rejects.toThrow(Forbidden)
  await expect(
    world.as('wen', async ctx =>
      answerItem(ctx, { ...(await itemFor(ctx, id)), id: newId() }, 'closed', 'x'),
    ),
  ).rejects.toThrow(Absent)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
