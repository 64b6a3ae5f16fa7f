import { beforeAll, expect, test } from 'vitest'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld, personId } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { newKey } from '../../platform/ids.ts'
import { areasOf } from '../observations/areas.ts'
import { itemFor } from '../voice/items.ts'
import { openingFor, say as sayItem } from '../voice/saying.ts'
import { answerGoal, reachMilestone, rewordGoal } from './answers.ts'
import { celebrateGoal, letGo } from './ends.ts'
import { goalFor, goalsFor } from './goals.ts'
import { proposeGoal } from './propose.ts'
import { roadFor } from './road.ts'
import { currentOf, standingOf } from './rules.ts'
import { goalSchema, type NewGoal } from './schema.ts'
import { needFor, needsFor } from './support/support.ts'
import { endSupport, openSupport, planSupport, reviewPlan } from './support/write.ts'

const world = await openWorld()
world.house.demo = false
const id = (who: string) => personId(OAK, who)
const MARK = 'Zebra-of-the-other-home'
let area = ''
beforeAll(async () => {
  area = (await world.as('wen', ctx => areasOf(ctx)))[0]!.id
})

const typed = (fields: Partial<Record<string, string>> = {}) => ({
  ...{
    words: 'Reads aloud',
    child_words: '',
    why: 'He loves it',
    baseline: '',
    reached_looks_like: 'He reads',
  },
  ...{ audience: 'homes', 'step-0': 'One page', 'due-0': '2026-11-01', kind: 'academic', area },
  ...{ aspiration: '', why_none: 'He asked for it', from: '', ...fields },
})
const goal = (fields: Partial<Record<string, string>> = {}): NewGoal => goalSchema.parse(typed(fields))
const propose = (who: string, kid: string, fields = {}) =>
  world.as(who, ctx => proposeGoal(ctx, id(kid), goal(fields)))
const read = (who: string, one: string) => world.as(who, ctx => goalFor(ctx, one))
const versionOf = async (who: string, one: string) => currentOf((await read(who, one)).goal.versions)!.id
const say = async (who: string, one: string, answer: 'agreed' | 'differs', text = '') => {
  const version = await versionOf(who, one)
  await world.as(who, ctx => answerGoal(ctx, one, { version, answer, text }))
}
const stands = async (one: string) => {
  const { goal: read_, seat } = await read('wen', one)
  const asked = [
    { side: 'school' as const, party: null },
    ...seat.homes.map(home => ({ side: 'home' as const, party: home.party })),
  ]
  return standingOf(asked, currentOf(read_.versions)!.assents)
}

test('A goal is agreed only when school and each home have agreed to the same words; an edit asks again', async () => {
  const one = await propose('wen', 'ari', { review_on: '2026-12-01' })
  expect(await stands(one)).toBe('asked')
  await say('dana', one, 'agreed')
  expect(await stands(one)).toBe('asked')
  await say('petra', one, 'differs', 'One page is enough')
  expect(await stands(one)).toBe('differs')
  await say('mark', one, 'agreed')
  expect(await stands(one)).toBe('agreed')
  const on = await versionOf('wen', one)
  await world.as('wen', ctx => rewordGoal(ctx, one, on, goal({ review_on: '2027-01-12' })))
  expect(await stands(one)).toBe('asked')
  const { goal: whole } = await read('dana', one)
  expect(whole.versions.map(version => version.review_on)).toEqual(['2026-12-01', '2027-01-12'])
  await expect(
    world.as('dana', ctx => answerGoal(ctx, one, { version: on, answer: 'agreed', text: '' })),
  ).rejects.toThrow('goals.movedOn')
})

test('What one home says reaches the school, and nothing of it the other home or the student', async () => {
  const one = await propose('wen', 'ari', { words: 'Swims a length' })
  const on = await versionOf('mark', one)
  await world.as('mark', ctx => rewordGoal(ctx, one, on, goal({ words: MARK, why: MARK, audience: 'home' })))
  const [school, own] = [await read('wen', one), await read('petra', one)]
  for (const seen of [school, own]) expect(JSON.stringify(seen.goal)).toContain(MARK)
  const traces = [MARK, id('mark'), id('petra'), partyId(OAK, 'ari', 2), 'Mark', 'Petra']
  for (const who of ['dana', 'ari']) {
    const [whole, list] = [await read(who, one), await world.as(who, ctx => goalsFor(ctx, id('ari')))]
    const text = JSON.stringify([whole, list, [...whole.names], [...list.names]])
    expect([who, traces.filter(trace => text.includes(trace))]).toEqual([who, []])
    expect([who, whole.goal.versions.length]).toEqual([who, 1])
  }
  const pages = [
    `/goals/${one}`,
    `/children/${id('ari')}/goals`,
    `/children/${id('ari')}/roadmap`,
    '/actions',
  ]
  for (const path of pages) {
    const page = await (await world.visit('dana', `/s/oakgrove${path}`)).text()
    expect([path, traces.filter(trace => page.includes(trace))]).toEqual([path, []])
  }
  await expect(say('wen', one, 'agreed')).resolves.toBeUndefined()
  const beside = school.goal.versions.at(-1)!.id
  await expect(
    world.as('wen', ctx => answerGoal(ctx, one, { version: beside, answer: 'agreed', text: '' })),
  ).rejects.toThrow('goals.putBeforeAll')
})

test('Words that a home says to all are read without its name in the other home', async () => {
  const one = await propose('mark', 'ari', { words: 'Rides a bicycle' })
  const { goal: seen, names } = await read('dana', one)
  expect([seen.versions[0]!.words, seen.versions[0]!.by, names.has(id('mark'))]).toEqual([
    'Rides a bicycle',
    null,
    false,
  ])
  const closed = await propose('mark', 'ari', { words: MARK, audience: 'home' })
  for (const who of ['dana', 'ari']) await expect(read(who, closed), who).rejects.toThrow('absent')
  expect((await read('wen', closed)).goal.party).toBe(partyId(OAK, 'ari', 2))
})

test('Whoever has no seat finds nothing: aide, other staff, other family, restricted, former, another school', async () => {
  const [ari, uma] = [await propose('wen', 'ari'), await propose('tomas', 'uma')]
  for (const who of ['pia', 'tomas', 'amal', 'leo', 'rose', 'otto', 'gone', 'joan'])
    await expect(read(who, ari), who).rejects.toThrow('absent')
  for (const who of ['pia', 'victor', 'wen']) await expect(read(who, uma), who).rejects.toThrow('absent')
  await expect(
    world.as('wen', ctx => proposeGoal(ctx, id('uma'), goal())),
    'wen',
  ).rejects.toThrow('absent')
  // the head is no staff for a family of its own; here none is
  expect((await read('ines', uma)).seat.homes).toHaveLength(1)
})

test('Staff have no seat of the school at an own child’s table', async () => {
  const one = await propose('wen', 'leo')
  const { seat } = await read('tomas', one)
  expect([seat.side, seat.homes.map(home => home.party)]).toEqual(['home', [partyId(OAK, 'leo', 1)]])
  await expect(world.as('tomas', ctx => celebrateGoal(ctx, one, 'Done', []))).rejects.toThrow('school')
})

test('A student reads and proposes its own, and marks a step; a milestone stays reached where its words stay', async () => {
  const one = await propose('leo', 'leo', { audience: 'home' })
  expect((await read('rosa', one)).goal.audience).toBe('homes')
  const step = (await read('leo', one)).goal.versions[0]!.milestones[0]!
  await world.as('leo', ctx => reachMilestone(ctx, one, step.id))
  await expect(world.as('rosa', ctx => reachMilestone(ctx, one, step.id))).rejects.toThrow('milestone')
  const on = await versionOf('wen', one)
  await world.as('wen', ctx =>
    rewordGoal(ctx, one, on, goal({ 'step-1': 'Two pages', 'due-1': '2026-12-01' })),
  )
  const steps = currentOf((await read('leo', one)).goal.versions)!.milestones
  expect(steps.map(({ text, reached_at }) => [text, reached_at !== null])).toEqual([
    ['One page', true],
    ['Two pages', false],
  ])
  await expect(world.as('leo', ctx => needsFor(ctx, id('leo')))).rejects.toThrow('absent')
})

test('A goal is celebrated once, with who helped: the other home is not named', async () => {
  const one = await propose('wen', 'ari', { words: 'Cooks soup' })
  const homes = [1, 2].map(home => `home:${partyId(OAK, 'ari', home)}`)
  await expect(
    world.as('wen', ctx => celebrateGoal(ctx, one, 'Soup!', [`school:${id('pia')}`])),
  ).rejects.toThrow('helpers')
  await world.as('wen', ctx => celebrateGoal(ctx, one, 'Soup!', ['student', ...homes, `school:${id('wen')}`]))
  await expect(world.as('wen', ctx => celebrateGoal(ctx, one, 'Again', []))).rejects.toThrow('goals.ended')
  await expect(world.as('dana', ctx => letGo(ctx, one, 'No'))).rejects.toThrow('goals.ended')
  const helpersTo = async (who: string) =>
    (await read(who, one)).goal.celebration!.helpers.map(one_ => one_.party)
  expect(await helpersTo('dana')).toEqual([null, partyId(OAK, 'ari', 1), null])
  expect(await helpersTo('wen')).toHaveLength(4)
  const road = await world.as('mark', ctx => roadFor(ctx, id('ari')))
  expect(road.goals.find(({ id: found }) => found === one)?.ended).toBe('reached')
})

test('Neither words nor steps without their other half are taken, and a reason stands for a missing hope', () => {
  const problems = (fields: Partial<Record<string, string>>) =>
    goalSchema.safeParse(typed(fields)).error?.issues.map(issue => issue.path.join('.'))
  expect(problems({ words: ' ', why_none: '' })).toEqual(['words', 'why_none'])
  expect(problems({ 'due-0': '' })).toEqual(['due-0'])
  expect(problems({ 'step-0': '' })).toEqual(['step-0'])
  expect(problems({ why_none: '' })).toEqual(['why_none'])
  expect(problems({ audience: 'team' })).toEqual(['audience'])
})

const says = (who: string, kid: string, kind: 'aspiration' | 'concern', homes: 'ours' | 'both' = 'ours') =>
  world.as(who, async ctx => {
    const said = { kind, text: `Hush: ${kind} ${homes}`, readers: [], audience: 'team' as const, homes }
    return sayItem(ctx, await openingFor(ctx, id(kid)), said)
  })

test('Where not all may read the hope, a reason stands in its place, and nothing tells that there is one', async () => {
  const [ours, both] = [
    await says('dana', 'ari', 'aspiration'),
    await says('dana', 'ari', 'aspiration', 'both'),
  ]
  const path = `/s/oakgrove/children/${id('ari')}/goals/new`
  const bare = { ...typed({ aspiration: ours, why_none: ' ' }), key: newKey() } as Record<string, string>
  const refused = await world.visit('wen', path, bare)
  expect([refused.status, (await refused.text()).includes('may read the hope. Say in a few words')]).toEqual([
    422,
    true,
  ])
  const one = await propose('wen', 'ari', { aspiration: ours, why_none: 'It suits him' })
  const page = async (who: string) => (await world.visit(who, `/s/oakgrove/goals/${one}`)).text()
  for (const who of ['mark', 'ari']) {
    expect(await page(who), who).toContain('It suits him')
    expect(await page(who), who).not.toMatch(/Hush|Serves the hope/)
    expect((await read(who, one)).goal.aspiration, who).toBe(null)
  }
  expect(await page('dana')).toContain('Hush: aspiration ours')
  expect(await page('dana')).not.toContain('It suits him')
  await propose('wen', 'ari', { aspiration: both, why_none: '' })
  await propose('dana', 'ari', { aspiration: ours, why_none: '', audience: 'home' })
  const beside = { aspiration: ours, why_none: '', audience: `home:${partyId(OAK, 'ari', 2)}` }
  await expect(propose('wen', 'ari', beside)).rejects.toMatchObject({ problems: { why_none: {} } })
})

test('What a home said leads to no goal and no need that a document withholds', async () => {
  const item = await says('amal', 'noor', 'concern')
  const origin = { item }
  await world.as('tomas', async ctx => {
    await proposeGoal(ctx, id('noor'), goal(), origin)
    const asked = { need: 'Rest', audience: { audience: 'homes' as const, party: '' }, goal: '' }
    await openSupport(ctx, id('noor'), asked, origin)
  })
  const hops = async (who: string) => {
    const { steps } = await world.as(who, ctx => itemFor(ctx, item))
    return steps.map(step => [step.goal !== null, step.support !== null])
  }
  const both = [
    [true, false],
    [false, true],
  ]
  expect(await hops('amal')).toEqual(both)
  await restrict(world, 'amal', 'noor', 'academics')
  expect(await hops('amal')).toEqual([[false, false], both[1]])
  await restrict(world, 'amal', 'noor', 'wellbeing')
  expect(await hops('amal')).toEqual([
    [false, false],
    [false, false],
  ])
  expect(await hops('tomas')).toEqual(both)
})

test('A need gets a plan with a day to look again, and an outcome in words', async () => {
  const need = {
    need: 'Reading makes him tired',
    audience: { audience: 'homes' as const, party: '' },
    goal: '',
  }
  const one = await world.as('dana', ctx => openSupport(ctx, id('ari'), need))
  const plan = {
    strategy: 'Ten minutes',
    resource: '',
    who: id('wen'),
    starts_on: '2026-10-06',
    review_on: '2026-10-20',
  }
  await expect(world.as('dana', ctx => planSupport(ctx, one, plan))).rejects.toThrow('school')
  const made = await world.as('wen', ctx => planSupport(ctx, one, plan))
  await expect(world.as('wen', ctx => endSupport(ctx, one, 'Fine'))).rejects.toThrow('goals.planOpen')
  await world.as('wen', ctx => reviewPlan(ctx, one, made, 'helped', 'He reads longer'))
  await world.as('wen', ctx => endSupport(ctx, one, 'No longer tired'))
  const { need: seen } = await world.as('mark', ctx => needFor(ctx, one))
  expect([seen.by, seen.ended_words, seen.plans[0]!.outcome]).toEqual([null, 'No longer tired', 'helped'])
  for (const who of ['ari', 'pia', 'amal'])
    await expect(
      world.as(who, ctx => needFor(ctx, one)),
      who,
    ).rejects.toThrow('absent')
})

test('What can wait is folded away with a day to look again, and comes back open with all that was typed', async () => {
  const path = `/s/oakgrove/children/${id('mia')}/goals/new`
  const first = await (await world.visit('dana', path)).text()
  expect(first).toContain('<details class="disclosure">')
  expect(first).toMatch(/name="review_on"[^>]* value="2026-12-29"/)
  const half = { ...typed({ baseline: 'Two words', 'due-0': '' }), review_on: '2026-11-02', key: newKey() }
  const back = await world.visit('dana', path, half as Record<string, string>)
  const page = await back.text()
  expect([back.status, page.includes('<details class="disclosure" open')]).toEqual([422, true])
  for (const kept of ['Two words', 'value="One page"', 'value="2026-11-02"']) expect(page).toContain(kept)
})

test('Sent twice under one key a goal is one; a strange text comes back exactly as typed', async () => {
  const key = newKey()
  const path = `/s/oakgrove/children/${id('mia')}/goals/new`
  const odd = '‮<b>ö</b> \u{1F34E}'
  const first = await world.visit('dana', path, { ...typed({ words: odd }), key } as Record<string, string>)
  const second = await world.visit('dana', path, { ...typed({ words: odd }), key } as Record<string, string>)
  expect([first.status, second.headers.get('location')]).toEqual([303, first.headers.get('location')])
  const { goals } = await world.as('dana', ctx => goalsFor(ctx, id('mia')))
  expect(goals.map(one => one.versions[0]!.words)).toEqual([odd])
  const wrong = await world.visit('dana', path, {
    ...typed({ words: odd, why: '' }),
    key: newKey(),
  } as Record<string, string>)
  expect([wrong.status, (await wrong.text()).includes('‮&lt;b&gt;ö&lt;/b&gt; \u{1F34E}')]).toEqual([422, true])
  expect(world.problems).toEqual([])
})
