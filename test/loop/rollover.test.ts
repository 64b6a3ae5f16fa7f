import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { groupId, OAK } from '../../src/demo/personas.ts'
import { addItem } from '../../src/domain/conferences/agenda/adding.ts'
import { agendaFor } from '../../src/domain/conferences/agenda/agenda.ts'
import { beginTalk, closeTalk } from '../../src/domain/conferences/meeting/course.ts'
import { itemInTalk, noteOutcome } from '../../src/domain/conferences/meeting/said.ts'
import { talkFor } from '../../src/domain/conferences/meeting/talk.ts'
import { askedFor } from '../../src/domain/conferences/preparing/asked.ts'
import { actionFor, actionsFor } from '../../src/domain/goals/actions/actions.ts'
import { goalFor, goalsFor, MOST } from '../../src/domain/goals/goals.ts'
import { roadFor } from '../../src/domain/goals/road.ts'
import { childFor } from '../../src/domain/people/children.ts'
import { addMember, endMember } from '../../src/domain/people/group-members.ts'
import { addGroup, groupFor } from '../../src/domain/people/groups.ts'
import { itemFor, itemsFor } from '../../src/domain/voice/items.ts'
import { inboxFor } from '../../src/domain/voice/open.ts'
import { openingFor, say } from '../../src/domain/voice/saying.ts'
import { answerItem, itemToAnswer } from '../../src/domain/voice/steps.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { idFor } from '../../src/platform/ids.ts'
import { Absent } from '../../src/platform/refusal.ts'
import { homeOwner, loopOf } from '../support/loop.ts'
import { addRound, meetingOf, person } from '../support/rounds.ts'
import { addRole } from '../support/standing.ts'
import { openWorld } from '../world.ts'

// A school has no row for a year: groups are dated, and the year turns when children go over into new ones.

const world = await openWorld()
world.house.demo = false
const ari = person('ari')
const { goal, agree, action, worry } = loopOf(world)
const [SUMMER, LAST_DAY, NEW_YEAR] = ['2027-07-05T15:00:00Z', '2027-08-15', '2027-08-16']
const made = { goal: '', action: '', thread: '', named: '' }

beforeAll(async () => {
  world.now = Temporal.Instant.from(SUMMER)
  for (const [name, day, holder] of [
    ['old', '2027-07-06', 'wen'],
    ['new', '2027-09-07', 'tomas'],
  ] as const)
    await addRound(world, {
      ...{ name, days: { [day]: ['15:00', '17:00'] }, states: ['opened', 'planned', 'published'] },
      meetings: [
        ['ari', 1, [holder]],
        ['mia', 1, ['ines']],
      ],
    })
  made.goal = await goal('wen', 'ari', 'GOAL-GOES-ON', { 'step-0': 'A page', 'due-0': '2027-09-01' })
  await agree('dana', made.goal)
  made.action = await action('dana', 'ari', homeOwner('ari'), 'DANA-DOES', '2027-09-01', 'home')
  made.thread = await worry('dana', 'ari', 'THREAD-GOES-ON')
  await world.as('wen', async ctx =>
    answerItem(ctx, await itemToAnswer(ctx, made.thread), 'answered', 'WEN-ANSWERED'),
  )
  made.named = await world.as('dana', async ctx =>
    say(ctx, await openingFor(ctx, ari), {
      ...{ kind: 'insight', text: 'WEN-ALONE', audience: 'named', homes: 'ours', readers: [person('wen')] },
    }),
  )
  await heldTalk()
  await turnYear()
})

/** A conference of the old year, of which something is left open. */
async function heldTalk() {
  const meeting = meetingOf('ari', 1, 'old')
  const seen = { text: 'LEFT-OPEN', minutes: null, seen: 'grown_ups' } as const
  const id = await world.as('dana', async ctx => addItem(ctx, await talkFor(ctx, meeting), seen))
  await world.as('wen', ctx => beginTalk(ctx, meeting))
  await world.as('wen', async ctx => {
    for (const item of [id, ...(await agendaFor(ctx, meeting)).items.map(one => one.id)]) {
      const at = await itemInTalk(ctx, meeting, item)
      const words = { words: 'IN-AUTUMN', home_words: '', school_words: '', student_words: '' }
      if (at.item.outcomes.length === 0)
        await noteOutcome(ctx, at.talk, at.item, { came: 'follow_up', knew: 0, ...words })
    }
    await closeTalk(ctx, meeting, '')
  })
}

/** As the head does it: a new group from the first day, with its educator; the child leaves the old one. */
async function turnYear() {
  world.now = Temporal.Instant.from('2027-08-10T15:00:00Z')
  await world.as('ines', async ctx => {
    const { value: group } = await addGroup(ctx, { name: 'Tide', from_on: NEW_YEAR, last_day: '' })
    const dates = { from_on: NEW_YEAR, last_day: '' as const }
    await addMember(ctx, group, { person: ari, part: 'child', ...dates })
    await addMember(ctx, group, { person: person('tomas'), part: 'lead', ...dates })
  })
  world.now = Temporal.Instant.from(`${LAST_DAY}T15:00:00Z`)
  await world.as('ines', async ctx => {
    const old = groupId(OAK, 'canopy')
    const { members } = await groupFor(ctx, old)
    await endMember(ctx, old, members.find(one => one.id === ari)!.member)
  })
  world.now = Temporal.Instant.from('2027-08-20T15:00:00Z')
}

const reads = async (who: string, work: (ctx: Ctx) => Promise<unknown>) => {
  try {
    return JSON.stringify(await world.as(who, work))
  } catch (fault) {
    if (fault instanceof Absent) return 'absent'
    throw fault
  }
}
const next = meetingOf('ari', 1, 'new')

test('A new educator in a new group and a new year finds the story: goals, threads, what is to be done, what was left open', async () => {
  const found: [string, (ctx: Ctx) => Promise<unknown>][] = [
    ['GOAL-GOES-ON', ctx => goalsFor(ctx, ari)],
    ['2027-09-01', ctx => goalFor(ctx, made.goal)],
    ['DANA-DOES', ctx => actionsFor(ctx, ari)],
    ['THREAD-GOES-ON', ctx => itemsFor(ctx, ari)],
    ['WEN-ANSWERED', ctx => itemFor(ctx, made.thread)],
    ['GOAL-GOES-ON', ctx => roadFor(ctx, ari)],
    ['THREAD-GOES-ON', ctx => inboxFor(ctx)],
  ]
  for (const [what, work] of found)
    expect([what, await reads('tomas', work)]).toEqual([what, expect.stringContaining(what)])
  const { items } = await world.as('tomas', ctx => agendaFor(ctx, next))
  const texts = items.map(item => item.text)
  expect(texts[0]).toBe('LEFT-OPEN')
  expect([...texts].sort()).toEqual(['DANA-DOES', 'GOAL-GOES-ON', 'LEFT-OPEN'])
  // and in the brief what came of it in summer
  expect(await reads('tomas', ctx => askedFor(ctx, next, 'own'))).toContain('IN-AUTUMN')
  // what was said to one of the school by name is not handed on; its home is told that nobody is left to read it
  expect(await reads('tomas', ctx => itemFor(ctx, made.named))).toBe('absent')
  const own = await world.as('dana', ctx => itemFor(ctx, made.named))
  expect(own.readers).toEqual([])
})

test('The family’s own page is what it was, and the old educator’s access has ended', async () => {
  for (const work of [
    (ctx: Ctx) => goalFor(ctx, made.goal),
    (ctx: Ctx) => itemFor(ctx, made.thread),
    (ctx: Ctx) => actionFor(ctx, made.action),
    (ctx: Ctx) => talkFor(ctx, meetingOf('ari', 1, 'old')),
  ]) {
    expect(await reads('dana', work)).not.toBe('absent')
    expect(await reads('ines', work)).not.toBe('absent')
    expect(await reads('wen', work)).toBe('absent')
  }
  for (const work of [
    (ctx: Ctx) => goalsFor(ctx, ari),
    (ctx: Ctx) => roadFor(ctx, ari),
    (ctx: Ctx) => childFor(ctx, ari),
    (ctx: Ctx) => itemFor(ctx, made.named),
    (ctx: Ctx) => talkFor(ctx, next),
  ])
    expect(await reads('wen', work)).toBe('absent')
  for (const work of [(ctx: Ctx) => itemsFor(ctx, ari), (ctx: Ctx) => inboxFor(ctx)])
    expect(await reads('wen', work)).not.toMatch(/THREAD|WEN-ALONE/)
  for (const page of ['summary', 'agenda', 'packet', 'packet.pdf'])
    expect(
      (await world.visit('wen', `/s/oakgrove/meetings/${meetingOf('ari', 1, 'old')}/${page}`)).status,
    ).toBe(404)
})

test('A road of more goals than a page holds says so, and leads to the rest of them', async () => {
  const { area_id, school_id } = await world.as('ines', ({ db }) =>
    db
      .selectFrom('goals')
      .select(['area_id', 'school_id'])
      .where('id', '=', made.goal)
      .executeTakeFirstOrThrow(),
  )
  const old = Array.from({ length: MOST }, (_, n) => ({ id: idFor('old goal', String(n)), n }))
  const [by, day] = [person('ines'), (n: number) => `2025-10-05T10:00:${String(n).padStart(2, '0')}Z`]
  await world.as('ines', async ({ db }) => {
    await db
      .insertInto('goals')
      .values(
        old.map(({ id, n }) => ({
          ...{ school_id, id, child_id: ari, kind: 'academic', audience: 'homes', party_id: null, area_id },
          ...{ aspiration_id: null, why_none: 'Old', from_item_id: null, from_agenda_id: null },
          ...{ proposed_by: by, proposed_side: 'school', proposed_at: day(n), ended_words: '' },
          ...{ ended_at: day(n), ended_as: 'let_go', ended_by: by },
        })),
      )
      .execute()
    await db
      .insertInto('goal_versions')
      .values(
        old.map(({ id, n }) => ({
          ...{ school_id, id: idFor('old version', id), goal_id: id, n: 1, party_id: null, home_id: null },
          ...{ words: `OLD-${n}.`, child_words: '', why: 'Old', baseline: '', reached_looks_like: 'Old' },
          ...{ side: 'school', by_id: by, at: day(n) },
        })),
      )
      .execute()
  })
  const wordsOn = async (page: string) => {
    const text = await (await world.visit('dana', `/s/oakgrove/children/${ari}/${page}`)).text()
    const found = ['GOAL-GOES-ON', 'OLD-59.', 'OLD-1.', 'OLD-0.'].filter(words => text.includes(words))
    return [found, text.includes(`/children/${ari}/goals?page=2`)]
  }
  const first = ['GOAL-GOES-ON', 'OLD-59.', 'OLD-1.']
  expect(await wordsOn('roadmap')).toEqual([first, true])
  expect(await wordsOn('goals')).toEqual([first, true])
  expect(await wordsOn('goals?page=2')).toEqual([['OLD-0.'], false])
  expect((await wordsOn('goals?page=-1'))[0]).toEqual(first)
})

test('The road is told by terms and years: two where the school has set none, and none where it wants none', async () => {
  const road = async () => {
    const text = await (await world.visit('dana', `/s/oakgrove/children/${ari}/roadmap`)).text()
    return [...text.matchAll(/<h[23]>(School year [^<]+|Term \d)</g)].map(([, title]) => title)
  }
  const [now, then] = ['School year 2026–27', 'School year 2025–26']
  expect(await road()).toEqual([now, 'Term 2', then, 'Term 1'])
  const set = (term_2: string, term_3 = '') =>
    world.visit('ines', '/s/oakgrove/terms', { term_2, term_3, term_4: '' })
  // the goals of then are of 5 October; the later days may be given in any order, and of any year
  expect((await set('2027-06-01', '2030-10-05')).status).toBe(303)
  expect(await road()).toEqual([now, 'Term 3', then, 'Term 2'])
  expect(await (await world.visit('ines', '/s/oakgrove/terms')).text()).toMatch(
    /name="term_2"[^>]*value="2027-10-05"[\s\S]*name="term_3"[^>]*value="2028-06-01"/,
  )
  await set('2026-10-06')
  expect(await road()).toEqual([now, 'Term 2', then, 'Term 1'])
  await set('')
  expect(await road()).toEqual([now, then])
  const wrong = await set('2027-02-30')
  expect([wrong.status, (await wrong.text()).includes('id="term_2-error"')]).toEqual([422, true])
})

test('A head whose own child lives in a home too finds no conference of that other home', async () => {
  await addRole(world, 'mark', 'head', { from_on: NEW_YEAR, until_on: null })
  // Mia has no part in Mark's home; Dana, with whom he shares Ari, has
  for (const meeting of [meetingOf('mia', 1, 'new'), next])
    expect(await reads('mark', ctx => talkFor(ctx, meeting))).toBe('absent')
  expect(await reads('ines', ctx => talkFor(ctx, meetingOf('mia', 1, 'new')))).not.toBe('absent')
  expect(world.problems).toEqual([])
})
