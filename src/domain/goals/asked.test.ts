import { expect, test } from 'vitest'
import { openWorld, personId } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'
import { newKey } from '../../platform/ids.ts'
import { areasOf } from '../observations/areas.ts'
import { openingFor, say } from '../voice/saying.ts'
import { answerGoal } from './answers.ts'
import { goalsAsked } from './asked.ts'
import { letGo } from './ends.ts'
import { goalFor } from './goals.ts'
import { proposeGoal } from './propose.ts'
import { currentOf } from './rules.ts'
import { goalSchema } from './schema.ts'

const world = await openWorld()
world.house.demo = false
const [area] = await world.as('wen', ctx => areasOf(ctx))
const words = {
  words: 'Sleeps well',
  child_words: '',
  why: 'He is tired',
  baseline: '',
  reached_looks_like: 'He sleeps',
}
const rest = {
  kind: 'academic',
  area: area!.id,
  aspiration: '',
  why_none: 'It came up',
  from: '',
  audience: 'homes',
}
const propose = (who: string, kid: string, fields = {}) =>
  world.as(who, ctx =>
    proposeGoal(ctx, personId(OAK, kid), goalSchema.parse({ ...words, ...rest, ...fields })),
  )
const asks = (who: string, one: string) =>
  world.as(who, async ctx => {
    const { asked } = await ctx.db.selectNoFrom(goalsAsked(ctx).as('asked')).executeTakeFirstOrThrow()
    return asked.some(({ goal: asking }) => asking === one)
  })

test('A goal waits for each home until that home has said something to its words, and for nobody else', async () => {
  const one = await propose('wen', 'ari')
  const asked = async () => [await asks('dana', one), await asks('mark', one), await asks('amal', one)]
  expect(await asked()).toEqual([true, true, false])
  const version = await world.as('dana', async ctx => currentOf((await goalFor(ctx, one)).goal.versions)!.id)
  await world.as('dana', ctx => answerGoal(ctx, one, { version, answer: 'agreed', text: '' }))
  expect(await asked()).toEqual([false, true, false])
  const closed = await propose('mark', 'ari', { audience: 'home' })
  expect([await asks('mark', closed), await asks('dana', closed)]).toEqual([false, false])
  const withheld = await propose('tomas', 'uma')
  expect([await asks('uma-mother', withheld), await asks('victor', withheld)]).toEqual([true, false])
  await world.as('wen', ctx => letGo(ctx, one, 'He sleeps'))
  expect(await asked()).toEqual([false, false, false])
})

test('A goal made of what one home said needs no other reason, and tells the other home nothing of it', async () => {
  const child = personId(OAK, 'ari')
  const from = await world.as('dana', async ctx => {
    const said = { kind: 'concern', text: 'Hush: he is alone' } as const
    return say(ctx, await openingFor(ctx, child), { ...said, readers: [], audience: 'team', homes: 'ours' })
  })
  const bare = { ...words, ...rest, why_none: '', from, key: newKey() }
  const made = await world.visit('wen', `/s/oakgrove/children/${child}/goals/new`, bare)
  expect(made.status).toBe(303)
  const page = async (who: string) => (await world.visit(who, made.headers.get('location')!)).text()
  expect(await page('dana')).toContain('Hush: he is alone')
  expect(await page('dana')).not.toContain('Where the idea comes from')
  expect(await page('mark')).toMatch(/Where the idea comes from.*He is tired/s)
  expect(await page('mark')).not.toContain('Hush')
  await expect(propose('wen', 'ari', { why_none: '', seen: from })).rejects.toMatchObject({ problems: {} })
})
