import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { homeOwner, loopOf, staffOwner } from '../../../../test/support/loop.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../../test/support/rounds.ts'

import { restrict } from '../../../../test/support/standing.ts'
import { openWorld } from '../../../../test/world.ts'
import { newKey } from '../../../platform/ids.ts'
import { Forbidden } from '../../../platform/refusal.ts'
import { rewordGoal } from '../../goals/answers.ts'
import { goalFor } from '../../goals/goals.ts'
import { currentOf } from '../../goals/rules.ts'
import { missingFor } from '../../insights/missing.ts'
import { itemFor } from '../../voice/items.ts'
import { answerItem, itemToAnswer } from '../../voice/steps.ts'
import { placeMeeting } from '../booking/bookings.ts'
import { beginTalk, closeTalk } from '../meeting/course.ts'
import { itemInTalk, noteOutcome } from '../meeting/said.ts'
import { outcome } from '../meeting/schema.ts'
import { talkFor } from '../meeting/talk.ts'
import { addItem, changeItem, itemFor as ownItemFor } from './adding.ts'
import { agendaFor } from './agenda.ts'

const world = await openWorld()
world.house.demo = false
const { goal, agree, action, need, worry, goalInput } = loopOf(world)
const LATE = '2026-10-12'
const AFTER = '2026-12-01'

beforeAll(async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    educators: { wen: null, tomas: null },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['noor', 1, ['tomas']],
      ['mia', 1, ['wen']],
    ],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('15:00')))
})

const agenda = (who: string, kid = 'ari', n = 1, round = 'autumn') =>
  world.as(who, ctx => agendaFor(ctx, meetingOf(kid, n, round))).then(({ items }) => items)
const texts = async (who: string, kid = 'ari', n = 1, round = 'autumn') =>
  (await agenda(who, kid, n, round)).map(item => item.text)

test('What is due comes by itself: what waits for an answer, what is not done, goals and support, each on its own home’s agenda', async () => {
  const agreed = await goal('wen', 'ari', 'GOAL-SHARED', { 'step-0': 'One page', 'due-0': LATE })
  await agree('dana', agreed)
  await agree('mark', agreed)
  const later = await goal('wen', 'ari', 'GOAL-LATER', { 'step-0': 'One page', 'due-0': AFTER })
  await agree('dana', later)
  await goal('mark', 'ari', 'GOAL-OF-MARK', { audience: 'home' })
  await action('dana', 'ari', homeOwner('ari'), 'DANA-DOES', LATE, 'home')
  await action('mark', 'ari', homeOwner('ari', 2), 'MARK-DOES', LATE, 'home')
  await action('wen', 'ari', 'student', 'ARI-DOES', LATE)
  await action('wen', 'ari', staffOwner('wen'), 'WEN-DOES', LATE)
  await action('wen', 'ari', staffOwner('wen'), 'TEAM-DOES', LATE, 'team')
  await action('wen', 'ari', staffOwner('wen'), 'WEN-LATER', AFTER)
  await need('wen', 'ari', 'homes', 'NEED-SHARED', LATE)
  await need('wen', 'ari', 'team', 'NEED-OF-TEAM', LATE)
  await worry('dana', 'ari', 'DANA-WORRIES')
  const shared = ['ARI-DOES', 'WEN-DOES', 'GOAL-SHARED']
  expect([...(await texts('dana'))].sort()).toEqual(
    ['DANA-WORRIES', 'DANA-DOES', ...shared, 'NEED-SHARED'].sort(),
  )
  expect((await texts('wen'))[0]).toBe('DANA-WORRIES')
  expect(await texts('wen')).toEqual(await texts('dana'))
  // Mark has not answered to the goal of December, and nobody to his own
  expect([...(await texts('mark', 'ari', 2))].sort()).toEqual(
    ['MARK-DOES', ...shared, 'GOAL-LATER', 'GOAL-OF-MARK', 'NEED-SHARED'].sort(),
  )
  expect([...(await texts('ari'))].sort()).toEqual(['ARI-DOES', 'GOAL-SHARED'].sort())
  const page = await (await world.visit('mark', `/s/oakgrove/meetings/${meetingOf('ari', 2)}/agenda`)).text()
  expect(page).not.toMatch(/DANA-|TEAM/)
})

test('Once begun each stands there as a row that leads back, and each thing leads to the agenda', async () => {
  for (const _ of [1, 2]) await world.as('wen', ctx => beginTalk(ctx, meetingOf('ari')))
  const items = await agenda('wen')
  const [first, ...rest] = items.map(item => item.text)
  expect([first, ...rest.slice(3)]).toEqual(['DANA-WORRIES', 'GOAL-SHARED', 'NEED-SHARED'])
  expect(rest.slice(0, 3).sort()).toEqual(['ARI-DOES', 'DANA-DOES', 'WEN-DOES'])
  const of = (text: string) => items.find(item => item.text === text)!
  const here = { meeting: meetingOf('ari'), round: 'autumn' }
  for (const who of ['wen', 'dana']) {
    const said = await world.as(who, ctx => itemFor(ctx, of('DANA-WORRIES').voice!))
    expect([said.state, said.steps.map(step => step.agenda)]).toEqual(['taken_up', [meetingOf('ari')]])
    const { goal: read } = await world.as(who, ctx => goalFor(ctx, of('GOAL-SHARED').goal!))
    expect(read.talks).toEqual([here])
  }
  // another home, and another educator's team: what is shared leads nowhere that they cannot open
  const { goal: seen } = await world.as('mark', ctx => goalFor(ctx, of('GOAL-SHARED').goal!))
  expect(seen.talks).toEqual([])
  const { goal: own } = await world.as('ari', ctx => goalFor(ctx, of('GOAL-SHARED').goal!))
  expect(own.talks).toEqual([here])
  const rows = await inOak(world.house.db, tx =>
    tx
      .selectFrom('agenda_items')
      .where('meeting_id', '=', meetingOf('ari'))
      .select(['voice_item_id', 'goal_id', 'action_id', 'support_id'])
      .execute(),
  )
  expect(rows.every(row => Object.values(row).filter(Boolean).length === 1)).toBe(true)
  expect(rows).toHaveLength(6)
})

test('Nothing is drawn in before somebody from whom it is kept, nor by whoever is not of the child’s team', async () => {
  await action('tomas', 'noor', homeOwner('noor'), 'NOOR-DOES', LATE, 'home')
  await goal('tomas', 'noor', 'NOOR-GROWS', { kind: 'developmental' })
  await goal('tomas', 'noor', 'NOOR-LEARNS')
  await worry('amal', 'noor', 'AMAL-WORRIES')
  expect(await texts('amal', 'noor')).toEqual(['AMAL-WORRIES', 'NOOR-DOES', 'NOOR-GROWS', 'NOOR-LEARNS'])
  await restrict(world, 'karim', 'noor', 'wellbeing')
  // also for those who may know it: the paper lies between them
  for (const who of ['amal', 'karim', 'tomas'])
    expect([who, await texts(who, 'noor')]).toEqual([who, ['AMAL-WORRIES', 'NOOR-LEARNS']])
  await restrict(world, 'karim', 'noor', 'messages')
  expect(await texts('amal', 'noor')).toEqual(['NOOR-LEARNS'])
  // Wen does not teach Mia
  await goal('ines', 'mia', 'MIA-LEARNS')
  expect([await texts('ines', 'mia'), await texts('dana', 'mia')]).toEqual([[], []])
})

test('What stands on an agenda is kept from whom it is withheld later, and what is to be done with it', async () => {
  await inOak(world.house.db, tx =>
    tx.deleteFrom('restrictions').where('document', '=', 'An order').execute(),
  )
  await world.as('tomas', ctx => beginTalk(ctx, meetingOf('noor')))
  expect(await texts('karim', 'noor')).toHaveLength(4)
  const [said] = await agenda('tomas', 'noor')
  await action('tomas', 'noor', homeOwner('noor'), 'NOOR-IS-HELPED', AFTER, 'home', said!.id)
  const agreed = async (who: string) =>
    (await agenda(who, 'noor')).flatMap(item => item.actions.map(one => one.text))
  expect([await agreed('karim'), await agreed('amal')]).toEqual([['NOOR-IS-HELPED'], ['NOOR-IS-HELPED']])
  await restrict(world, 'karim', 'noor', 'wellbeing')
  // as on the list of what is to be done: it can be about anything
  expect([await agreed('karim'), await agreed('amal')]).toEqual([[], ['NOOR-IS-HELPED']])
  expect(await texts('karim', 'noor')).toEqual(['AMAL-WORRIES', 'NOOR-LEARNS'])
  await restrict(world, 'karim', 'noor', 'messages')
  expect(await texts('karim', 'noor')).toEqual(['NOOR-LEARNS'])
  expect([(await texts('amal', 'noor')).length, (await texts('tomas', 'noor')).length]).toEqual([4, 4])
})

test('Two that write a goal anew at the same table differ, and it comes until they agree', async () => {
  const one = await goal('wen', 'ari', 'ARI-STANDS')
  const { goal: read } = await world.as('wen', ctx => goalFor(ctx, one))
  const on = currentOf(read.versions)!.id
  const input = await goalInput('MARK-ALONE', { audience: 'home' })
  expect(await texts('ari', 'ari', 2)).toContain('ARI-STANDS')
  await world.as('mark', ctx => rewordGoal(ctx, one, on, input))
  // to the child, who reads no answer of a home, one that differs is as one that agrees
  expect(await texts('ari', 'ari', 2)).not.toContain('ARI-STANDS')
  // in the words that stand, not in those of the home alone
  expect(await texts('wen', 'ari', 2)).toContain('ARI-STANDS')
  expect(await texts('wen', 'ari', 2)).not.toContain('MARK-ALONE')
})

test('An item is its author’s to say otherwise, until it was talked about or the conference is closed', async () => {
  const id = meetingOf('mia')
  const said = (text: string, seen: 'grown_ups' | 'mine') => ({ text, seen, minutes: null })
  const add = (who: string, text: string, seen: 'grown_ups' | 'mine') =>
    world.as(who, async ctx => addItem(ctx, await talkFor(ctx, id), said(text, seen)))
  const change = (who: string, one: string) =>
    world.as(who, async ctx => {
      const { talk, item } = await ownItemFor(ctx, id, one)
      await changeItem(ctx, talk, item, said('SAID-OTHERWISE', 'grown_ups'))
    })
  const [asked, alone] = [await add('wen', 'WEN-ASKS', 'grown_ups'), await add('dana', 'DANA-ALONE', 'mine')]
  await expect(change('dana', asked)).rejects.toBeInstanceOf(Forbidden)
  await world.as('wen', async ctx => {
    await beginTalk(ctx, id)
    const { talk, item } = await itemInTalk(ctx, id, asked)
    await noteOutcome(ctx, talk, item, outcome.parse({ came: 'agreed', words: 'Yes', knew: '0' }))
  })
  await expect(change('wen', asked)).rejects.toMatchObject({ code: 'conferences.itemTalkedAbout' })
  await world.as('wen', ctx => closeTalk(ctx, id, ''))
  await expect(change('dana', alone)).rejects.toMatchObject({ code: 'conferences.talkClosed' })
})

/** A conference of each home of Ari, on that day. */
const meet = (name: string, day: string) =>
  addRound(world, {
    ...{ name, days: { [day]: ['15:00', '17:00'] }, educators: { wen: null } },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })

test('A goal comes on its day to look again, to the table of each home until that table has looked at it', async () => {
  await expect(goal('wen', 'ari', 'TOO-LATE', { review_on: '2026-10-01' })).rejects.toMatchObject({
    problems: { review_on: {} },
  })
  const one = await goal('wen', 'ari', 'GOAL-AGAIN', { review_on: '2026-11-20' })
  for (const who of ['dana', 'mark']) await agree(who, one)
  await meet('winter', '2026-11-24')
  expect(await texts('mark', 'ari', 2)).not.toContain('GOAL-AGAIN')
  const waiting = async () => (await world.as('wen', missingFor)).again.map(({ goal: due }) => due)
  expect(await waiting()).not.toContain(one)
  world.now = Temporal.Instant.from('2026-11-24T20:00:00Z')
  expect(await waiting()).toContain(one)
  for (const [who, n] of [['dana', 1] as const, ['mark', 2] as const])
    expect(await texts(who, 'ari', n, 'winter'), who).toContain('GOAL-AGAIN')
  const first = meetingOf('ari', 1, 'winter')
  await world.as('wen', async ctx => {
    await beginTalk(ctx, first)
    const id = (await agendaFor(ctx, first)).items.find(item => item.goal === one)!.id
    const { talk, item } = await itemInTalk(ctx, first, id)
    await noteOutcome(ctx, talk, item, outcome.parse({ came: 'agreed', words: 'It goes on', knew: '0' }))
  })
  await meet('spring', '2027-02-09')
  expect(await texts('dana', 'ari', 1, 'spring')).not.toContain('GOAL-AGAIN')
  // what the first home's table did is nothing to the other's
  expect(await texts('mark', 'ari', 2, 'spring')).toContain('GOAL-AGAIN')
  expect(await waiting()).not.toContain(one)
})

test('What nobody came to is left for another time in one act, each with its own outcome in the same words', async () => {
  const id = meetingOf('ari', 2, 'winter')
  const notes = `/s/oakgrove/meetings/${id}/notes`
  await world.as('wen', ctx => beginTalk(ctx, id))
  const before = await agenda('wen', 'ari', 2, 'winter')
  const ids = before.map(item => item.id)
  const [first, ...others] = ids
  expect(others.length).toBeGreaterThan(3)
  const ticked = async () => {
    const page = await (await world.visit('wen', `${notes}?item=${first}&aside`)).text()
    return [...page.matchAll(/name="also" value="([^"]+)"[^>]* checked/g)].map(([, other]) => other)
  }
  // what the grown-ups talk about alone is not even named while the student is there
  const known = before.filter(item => ['GOAL-AGAIN', 'GOAL-LATER', 'GOAL-SHARED'].includes(item.text))
  expect(await ticked()).toEqual(known.map(item => item.id))
  await world.visit('wen', `${notes}/departure`, { key: newKey() })
  expect((await ticked()).sort()).toEqual([...others].sort())
  const put = async (came: string, words: string, also: string[]) => {
    const said = { key: newKey(), came, words, knew: '0', also }
    return (await world.visit('wen', `${notes}/${first}/outcome`, said)).status
  }
  const came = async () => (await agenda('wen', 'ari', 2, 'winter')).map(item => item.outcomes.length)
  expect(await put('not_now', ' ', others)).toBe(422)
  // an item of another home's agenda, and what would end several in one agreement
  const elsewhere = (await agenda('wen', 'ari', 1, 'winter'))[0]!.id
  expect(await put('not_now', 'Too late', [elsewhere])).toBe(404)
  expect(await came()).toEqual(ids.map(() => 0))
  expect(await put('not_now', 'It was too late', others)).toBe(303)
  const items = await agenda('wen', 'ari', 2, 'winter')
  expect(items.map(({ outcomes }) => outcomes.map(one => [one.came, one.words]))).toEqual(
    ids.map(() => [['not_now', 'It was too late']]),
  )
  expect(await put('agreed', 'THIS-ONE', others)).toBe(303)
  expect(await came()).toEqual(ids.map((_, n) => (n === 0 ? 2 : 1)))
  expect(world.problems).toEqual([])
})

test('When a home sits down no other home learns from what was said to all', async () => {
  await worry('mark', 'ari', 'MARK-TELLS-ALL', 'both')
  const said = (await agenda('mark', 'ari', 2)).find(item => item.text === 'MARK-TELLS-ALL')!.voice!
  const page = async (who: string) => (await world.visit(who, `/s/oakgrove/voice/${said}`)).text()
  const before = [await page('dana'), await page('mark')]
  const list = async () => (await world.visit('dana', `/s/oakgrove/children/${person('ari')}/voice`)).text()
  const listed = await list()
  await world.as('wen', ctx => beginTalk(ctx, meetingOf('ari', 2)))
  expect((await world.as('wen', ctx => itemFor(ctx, said))).state).toBe('taken_up')
  expect([await page('dana'), await list()]).toEqual([before[0], listed])
  expect(await page('mark')).not.toBe(before[1])
  // words that are for all of them are read by all of them
  await world.as('wen', async ctx =>
    answerItem(ctx, await itemToAnswer(ctx, said), 'closed', 'WEN-TELLS-ALL'),
  )
  const { state, steps } = await world.as('dana', ctx => itemFor(ctx, said))
  expect([state, steps.map(({ text, agenda }) => [text, agenda])]).toEqual([
    'closed',
    [['WEN-TELLS-ALL', null]],
  ])
})
