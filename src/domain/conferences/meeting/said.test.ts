import { beforeAll, expect, test } from 'vitest'
import { homeOwner, loopOf } from '../../../../test/support/loop.ts'
import { addRound, DAY, meetingOf, roundOf } from '../../../../test/support/rounds.ts'
import { addPart, addRole, restrict } from '../../../../test/support/standing.ts'
import { openWorld } from '../../../../test/world.ts'
import { goalFor } from '../../goals/goals.ts'
import { itemFor } from '../../voice/items.ts'
import { addItem } from '../agenda/adding.ts'
import { agendaFor } from '../agenda/agenda.ts'
import { saidToTakeUp } from '../agenda/ahead.ts'
import { putOnAgenda } from '../agenda/taking-up.ts'
import { boardFor } from '../board/board.ts'
import { askedFor } from '../preparing/asked.ts'
import { savePreparation } from '../preparing/saving.ts'
import { preparation } from '../preparing/schema.ts'
import { beginTalk, closeTalk } from './course.ts'
import { addWords, itemInTalk, noteOutcome, withdrawWords } from './said.ts'
import { outcome } from './schema.ts'
import { talkFor } from './talk.ts'

const world = await openWorld()
const { goal, action, worry } = loopOf(world)
const [ari, other] = [meetingOf('ari'), meetingOf('ari', 2)]
const made = { goal: '', item: '', words: '' }

beforeAll(async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { wen: null },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  made.goal = await goal('wen', 'ari', 'GOAL')
  await action('wen', 'ari', homeOwner('ari', 2), 'MARK-DOES', DAY)
  made.item = await world.as('dana', async ctx =>
    addItem(ctx, await talkFor(ctx, ari), { text: 'ITEM', minutes: null, seen: 'grown_ups' }),
  )
  for (const meeting of [ari, other]) await world.as('wen', ctx => beginTalk(ctx, meeting))
})

test('What is said at the table is written down by those who hold the conference, not by its home', async () => {
  await expect(world.as('dana', ctx => itemInTalk(ctx, ari, made.item))).rejects.toThrow('absent: notes')
  await world.as('wen', async ctx => {
    const { talk, item } = await itemInTalk(ctx, ari, made.item)
    await addWords(ctx, talk, item, 'WORDS', 'home')
  })
  const { item } = await world.as('wen', ctx => itemInTalk(ctx, ari, made.item))
  made.words = item.words[0]!.id
})

test('Who teaches the child and does not hold its conference is not led there from what was talked about', async () => {
  await addPart(world, 'tomas', 'canopy', 'educator')
  const talks = async (who: string) =>
    (await world.as(who, ctx => goalFor(ctx, made.goal))).goal.talks.map(({ meeting }) => meeting)
  expect([(await talks('wen')).sort(), (await talks('ines')).length]).toEqual([[ari, other].sort(), 2])
  expect(await talks('tomas')).toEqual([])
})

test('Where it stands is asked by the home that said it, not by another that only reads it', async () => {
  const said = await worry('mark', 'ari', 'MARK-TELLS-ALL', 'both')
  const ahead = async (who: string) => (await world.as(who, ctx => saidToTakeUp(ctx, said))).ahead
  expect((await ahead('mark')).map(({ id }) => id)).toEqual([other])
  await expect(ahead('dana')).rejects.toThrow('item')
})

test('What one home said another does not take up for the school', async () => {
  const id = await worry('dana', 'ari', 'DANA-TELLS')
  const item = { text: 'x', minutes: null, seen: 'grown_ups' as const }
  const taken = world.as('dana', async ctx => {
    const said = { ...(await itemFor(ctx, id)), side: 'staff' as const }
    await putOnAgenda(ctx, said, ari, item)
  })
  await expect(taken).rejects.toThrow('absent: notes')
})

test('From whom messages are withheld, what is to be done is not', async () => {
  const done = async () => (await world.as('mark', ctx => agendaFor(ctx, other))).items.map(item => item.text)
  expect(await done()).toContain('MARK-DOES')
  await restrict(world, 'mark', 'ari', 'messages')
  expect(await done()).toContain('MARK-DOES')
})

test('Beside an own home its parent does not read on the board that another meets too; a head arranges both', async () => {
  const named = async (who: string) =>
    (await world.as(who, ctx => boardFor(ctx, roundOf()))).entries.find(({ id }) => id === ari)!.home.length
  await addRole(world, 'dana', 'aide')
  expect([await named('wen'), await named('dana')]).toEqual([1, 0])
  await addRole(world, 'dana', 'head')
  expect(await named('dana')).toBe(1)
})

test('Once it is closed nothing is brought to a conference, and nothing that was said there is taken back', async () => {
  await world.as('wen', async ctx => {
    for (const { id, outcomes } of (await agendaFor(ctx, ari)).items) {
      const { talk, item } = await itemInTalk(ctx, ari, id)
      const came = outcome.parse({ came: 'agreed', words: 'Yes', knew: '0' })
      if (outcomes.length === 0) await noteOutcome(ctx, talk, item, came)
    }
    await closeTalk(ctx, ari, '')
  })
  const closed = { code: 'conferences.talkClosed' }
  await expect(
    world.as('wen', async ctx => {
      const { talk, item } = await itemInTalk(ctx, ari, made.item)
      await noteOutcome(ctx, talk, item, outcome.parse({ came: 'not_now', words: 'No', knew: '0' }))
    }),
  ).rejects.toMatchObject(closed)
  await expect(world.as('wen', ctx => withdrawWords(ctx, ari, made.item, made.words))).rejects.toMatchObject(
    closed,
  )
  await expect(
    world.as('dana', async ctx =>
      savePreparation(
        ctx,
        await askedFor(ctx, ari, 'own'),
        preparation.parse({ audience: 'holders', version: '0' }),
      ),
    ),
  ).rejects.toMatchObject(closed)
  expect(world.problems).toEqual([])
})
