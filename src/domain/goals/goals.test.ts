import { expect, test } from 'vitest'
import { openWorld, personId } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'
import { areasOf } from '../observations/areas.ts'
import { answerGoal, rewordGoal } from './answers.ts'
import { goalFor, goalsFor } from './goals.ts'
import { proposeGoal } from './propose.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)

test('smoke', async () => {
  const area = (await world.as('wen', areasOf))[0]!.id
  const base = {
    words: 'Read aloud',
    child_words: '',
    why: 'because',
    baseline: '',
    reached_looks_like: 'reads',
    steps: [{ text: 'a', due_on: '2026-11-01' }],
  }
  const g = await world.as('wen', ctx =>
    proposeGoal(ctx, id('ari'), {
      ...base,
      kind: 'academic',
      area,
      audience: { audience: 'homes', party: '' },
      aspiration: '',
      why_none: 'asked',
    } as never),
  )
  for (const who of ['wen', 'ines', 'dana', 'mark', 'ari']) {
    const t = await world.as(who, ctx => goalFor(ctx, g))
    console.log(
      who,
      t.seat.side,
      t.seat.homes.length,
      t.seat.team.map(x => x.given),
      t.goal.versions.length,
    )
  }
  for (const who of ['pia', 'tomas', 'amal', 'leo', 'rose', 'otto', 'gone', 'joan'])
    await expect(
      world.as(who, ctx => goalFor(ctx, g)),
      who,
    ).rejects.toThrow(/absent/)
  const v = await world.as('dana', async ctx => (await goalFor(ctx, g)).goal.versions[0]!.id)
  await world.as('dana', ctx => answerGoal(ctx, g, { version: v, answer: 'agreed', text: '' }))
  await world.as('mark', ctx =>
    rewordGoal(ctx, g, v, { ...base, words: 'Other', audience: { audience: 'home', party: '' } }),
  )
  console.log(
    JSON.stringify(await world.as('dana', async ctx => (await goalsFor(ctx, id('ari'))).goals), null, 1),
  )
  console.log(
    (await world.as('ines', async ctx => (await goalsFor(ctx, id('ari'))).goals))[0]!.versions.map(x => [
      x.words,
      x.assents,
    ]),
  )
})
