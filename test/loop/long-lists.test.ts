import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { OAK, partyId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import { loopOf } from '../support/loop.ts'
import { addRound, DAY, inOak, meetingOf, person } from '../support/rounds.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
const [school, ari, dana, wen] = [idFor('school', OAK), person('ari'), person('dana'), person('wen')]
const home = partyId(OAK, 'ari', 1)
const EACH = 102
const EVIDENCE = 45
/** Five years in which the first home of a child has said, been asked, done and been told more than fits on any page. */
await inOak(world.house.db, async tx => {
  const say = (statement: ReturnType<typeof sql>) =>
    sql`with n as (
      select n, ${world.now.toString()}::timestamptz - n * interval '14 days' as at from generate_series(1, ${EACH}) as s (n)
    ) ${statement}`.execute(tx)
  await say(sql`, asked as (insert into check_in_askings (school_id, id, asked_at, asked_on, remind_at, over_at)
      select ${school}, gen_random_uuid(), at, at::date, at + interval '5 days', at + interval '14 days' from n
      returning id, asked_at)
    insert into check_ins (school_id, id, asking_id, child_id, party_id, answered_at, answered_by)
    select ${school}, gen_random_uuid(), id, ${ari}, ${home}, asked_at + interval '1 hour', ${dana} from asked`)
  await say(sql`insert into voice_items (school_id, id, child_id, party_id, author_id, typed_by, kind, text, audience,
      homes, said_at, answer_by, state)
    select ${school}, gen_random_uuid(), ${ari}, ${home}, ${dana}, ${dana}, 'insight', 'Word ' || n, 'team', 'ours',
      at + interval '3 days', at::date, 'heard' from n`)
  await say(sql`insert into actions (school_id, id, child_id, owner, audience, party_id, text, due_on, added_by, added_at)
    select ${school}, gen_random_uuid(), ${ari}, 'home', 'home', ${home}, 'Deed ' || n, at::date, ${wen}, at from n`)
  await say(sql`insert into support_requests (school_id, id, child_id, audience, party_id, need, side, raised_by, raised_at)
    select ${school}, gen_random_uuid(), ${ari}, 'home', ${home}, 'Need ' || n, 'home', ${dana}, at from n`)
  await say(sql`insert into progress_updates (school_id, id, child_id, author_id, from_on, to_on, question, sent_at)
    select ${school}, gen_random_uuid(), ${ari}, ${wen}, at::date - 13, at::date, 'What made him laugh?', at from n`)
})

const MOST_PAGES = 12
/** All that a reader finds who goes on as long as a page says that there is more: each as often as it was met. */
async function readOn(who: string, path: string, thing: RegExp): Promise<Map<string, number>> {
  const met = new Map<string, number>()
  let next: string | undefined = `/s/${OAK}${path}`
  for (let page = 0; next; page++) {
    expect(page, path).toBeLessThan(MOST_PAGES)
    const answer = await world.visit(who, next)
    expect([path, answer.status]).toEqual([path, 200])
    const html = (await answer.text()).replaceAll('&amp;', '&')
    for (const id of new Set([...html.matchAll(thing)].map(([, found]) => found!)))
      met.set(id, (met.get(id) ?? 0) + 1)
    const ways = [...html.matchAll(/href="([^"]*\?(?:page=\d+|before=[^"]+|until=[^"]+))"[^>]*>([^<]*)</g)]
    next = ways.find(([, , label]) => !label!.includes('Previous'))?.[1]
  }
  return met
}
const ID = '([0-9a-f-]{36})"'
/** Who reads which page of the child, or of all children, and what stands there. */
const LISTS = [
  ['wen', 'roadmap', 'check-ins', EACH],
  ['dana', 'roadmap', 'check-ins', EACH],
  ['dana', 'voice', 'check-ins|voice', 2 * EACH],
  ['wen', '/check-ins', 'check-ins', EACH],
  ['wen', '/voice', 'voice', EACH],
  ['wen', '/missing-voices', 'voice', EACH],
  ['wen', '/actions', 'actions', EACH],
  ['dana', 'actions', 'actions', EACH],
  ['dana', 'support', 'support', EACH],
  ['wen', 'updates', 'updates', EACH],
] as const
const at = (page: string) => (page.startsWith('/') ? page : `/children/${ari}/${page}`)

test.each(LISTS)(
  '%s finds on the page %s all of the %s, and none of them twice',
  async (who, page, thing, n) => {
    if (page === '/missing-voices') await asConcerns()
    const met = await readOn(who, at(page), new RegExp(`/(?:${thing})/${ID}`, 'g'))
    expect([met.size, [...met.values()].every(times => times === 1)]).toEqual([n, true])
  },
)

const asConcerns = () =>
  inOak(world.house.db, tx => tx.updateTable('voice_items').set({ kind: 'concern' }).execute())

test.each(LISTS.filter(([, page]) => page !== 'updates' && !page.startsWith('/')))(
  'The other home finds nothing of it, however far it reads: %s %s %s',
  async (_, page, thing) => {
    expect((await readOn('petra', at(page), new RegExp(`/(?:${thing})/${ID}`, 'g'))).size).toBe(0)
    const typed = page === 'roadmap' ? '?until=2024-06-01' : '?page=2'
    const html = await (await world.visit('petra', `/s/${OAK}${at(page)}${typed}`)).text()
    expect(html).not.toMatch(/Word \d|Deed \d|Need \d|2024-05|Earlier/)
  },
)

test('A goal tells of all that is done for it and was seen, and an older hope or observation can be chosen too', async () => {
  const goal = await loopOf(world).goal('wen', 'ari', 'Ari reads on his own')
  await inOak(world.house.db, async tx => {
    await tx.updateTable('actions').set({ goal_id: goal }).execute()
    await tx.updateTable('voice_items').set({ kind: 'aspiration' }).execute()
    await sql`with made as (insert into observations (school_id, id, author_id, text_by, text, seen_on, recorded_at, bearing,
        audience, client_key, version)
      select ${school}, gen_random_uuid(), ${wen}, ${wen}, 'Sight', date '2026-10-01', ${world.now.toString()}, 'none',
        'family', gen_random_uuid(), 1 from generate_series(1, ${EACH}) returning id, seen_on),
      of as (insert into observation_children (school_id, observation_id, child_id, seen_on)
        select ${school}, id, ${ari}, seen_on from made)
      insert into goal_evidence (school_id, goal_id, observation_id, added_by, added_at)
      select ${school}, ${goal}, id, ${wen}, ${world.now.toString()} from made limit ${EVIDENCE}`.execute(tx)
  })
  const page = await (await world.visit('dana', `/s/${OAK}/goals/${goal}`)).text()
  expect(page).toMatch(
    new RegExp(`There are more than these 60\\.\\s*<a href="/s/${OAK}/children/${ari}/actions"`),
  )
  const sights = async (path: string) =>
    [...(await (await world.visit('wen', `/s/${OAK}${path}`)).text()).matchAll(/>Sight</g)].length
  expect([await sights(`/goals/${goal}`), await sights(`/goals/${goal}?page=2`)]).toEqual([30, EVIDENCE - 30])
  const left = await readOn(
    'wen',
    `/goals/${goal}/evidence`,
    new RegExp(`name="observation" value="${ID}`, 'g'),
  )
  expect([...left].filter(([, times]) => times === 1)).toHaveLength(EACH - EVIDENCE)
  const hopes = await inOak(world.house.db, tx =>
    tx.selectFrom('voice_items').select('id').orderBy('said_at').execute(),
  )
  const oldest = `value="${hopes[0]!.id}"`
  const choose = async (path: string) =>
    (await world.visit('dana', `/s/${OAK}/children/${ari}/goals/new${path}`)).text()
  expect(await choose('')).toMatch(new RegExp(`newest 40[^<]*<a href="/s/${OAK}/children/${ari}/voice"`))
  expect([
    (await choose('')).includes(oldest),
    (await choose(`?from=${hopes[0]!.id}`)).includes(`${oldest} selected`),
  ]).toEqual([false, true])
})

test('An agenda says that more waits than comes to it by itself, a packet that there are older photos, each on paper too', async () => {
  await asConcerns()
  await addRound(world, {
    ...{ days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null } },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  await inOak(world.house.db, tx =>
    sql`insert into observation_photos (school_id, observation_id, bytes, width, height)
      select ${school}, id, '\\x00'::bytea, 4, 3 from observations where text = 'Sight' limit 7`.execute(tx),
  )
  const read = async (who: string, page: string, n = 1) =>
    (await world.visit(who, `/s/${OAK}/meetings/${meetingOf('ari', n)}/${page}`)).text()
  const [more, older] = [/More is open than comes here by itself/, /There are more than these 6\./]
  for (const who of ['wen', 'dana']) {
    expect((await read(who, 'agenda')).match(/>Word \d/g)).toHaveLength(20)
    for (const page of ['agenda', 'packet']) expect(await read(who, page), page).toMatch(more)
    expect(await read(who, 'packet')).toMatch(older)
  }
  for (const page of ['agenda', 'packet']) expect(await read('petra', page, 2), page).not.toMatch(more)
})

test('A brief and a picture say that more was seen than they show', async () => {
  await inOak(world.house.db, tx => tx.updateTable('observations').set({ bearing: 'strength' }).execute())
  const read = async (who: string, page: string) => (await world.visit(who, `/s/${OAK}${page}`)).text()
  const brief = await read('wen', `/meetings/${meetingOf('ari')}/preparation`)
  expect(brief).toMatch(/Seen lately: Strengths[\s\S]*There are more than these 8\./)
  for (const who of ['wen', 'dana'])
    expect(await read(who, `/children/${ari}/picture`)).toContain('There are more than these 4.')
})

test('A goal is chosen among all that are worked for, of those that its reader may read', async () => {
  const kept = await loopOf(world).goal('dana', 'ari', 'Of one home', { audience: 'home' })
  await inOak(world.house.db, tx =>
    sql`with more as (insert into goals (school_id, id, child_id, kind, audience, area_id, why_none, proposed_by, proposed_side, proposed_at)
        select school_id, gen_random_uuid(), child_id, kind, 'homes', area_id, 'None', ${wen}, 'school', proposed_at
        from goals, generate_series(1, ${EACH}) where id = ${kept} returning id)
      insert into goal_versions (school_id, id, goal_id, n, words, why, reached_looks_like, side, by_id, at)
      select ${school}, gen_random_uuid(), id, 1, 'One of many', 'Why', 'Seen', 'school', ${wen}, ${world.now.toString()} from more`.execute(
      tx,
    ),
  )
  const choice = async (who: string, page: string) => {
    const html = await (await world.visit(who, `/s/${OAK}/children/${ari}/${page}/new?goal=${kept}`)).text()
    return [html.match(/>One of many</g)?.length, html.includes(`value="${kept}"`)]
  }
  for (const page of ['actions', 'support'])
    expect([await choice('wen', page), await choice('dana', page), await choice('petra', page)]).toEqual([
      [EACH, true],
      [EACH, true],
      [EACH, false],
    ])
})

test('An address that somebody else has written leads to the beginning of a list, and to no mistake', async () => {
  for (const typed of ['roadmap?until=2026-02-31', "roadmap?until=';", 'actions?page=-1', 'updates?page=999'])
    expect([typed, (await world.visit('dana', `/s/${OAK}${at(typed)}`)).status]).toEqual([typed, 200])
  expect(world.problems).toEqual([])
})
