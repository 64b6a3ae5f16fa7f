import { expect, test } from 'vitest'
import { loopOf } from '../../../test/support/loop.ts'
import { person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { itemFor, itemsFor } from './items.ts'
import { answerItem, itemToAnswer, itemToReply, reply } from './steps.ts'

const world = await openWorld()

test('What is said to both homes is read in the other one without the name of who wrote it', async () => {
  const id = await loopOf(world).worry('dana', 'ari', 'For all of us', 'both')
  await world.as('wen', async ctx => answerItem(ctx, await itemToAnswer(ctx, id), 'answered', 'Well said'))
  await world.as('dana', async ctx => reply(ctx, await itemToReply(ctx, id), 'Once more'))
  const names = (who: string) =>
    world.as(who, async ctx => {
      const [listed] = await itemsFor(ctx, person('ari'))
      return [await itemFor(ctx, id), listed!].map(({ author, steps }) => [
        author.full,
        ...steps.map(step => step.by.full),
      ])
    })
  const own = ['Dana Levin', 'Wen Liu', 'Dana Levin']
  expect([await names('dana'), await names('wen')]).toEqual([
    [own, own],
    [own, own],
  ])
  const told = ['', 'Wen Liu', '']
  expect(await names('mark')).toEqual([told, told])
  const page = await (await world.visit('mark', `/s/oakgrove/voice/${id}`)).text()
  expect([page.includes('A home of Ari,'), page.includes('A home of Ari wrote')]).toEqual([true, true])
  expect(page).not.toContain(person('dana'))
})
