import { sql } from 'kysely'
import { standing } from '../../src/domain/conferences/meeting/rules.ts'
import { inOak } from '../support/rounds.ts'
import type { World } from '../world.ts'

type Held = { audience: string; party: string | null }
export type LoopState = {
  voice: { id: string; party: string; state: string; text: string; closed: number; onto: string[] }[]
  talks: { meeting: string; party: string; closed: boolean }[]
  items: {
    id: string
    meeting: string
    party: string
    text: string
    place: number
    shared: boolean
    voice: string | null
    goal: string | null
    action: string | null
    support: string | null
    earlier: string | null
    outcomes: { n: number; knew: number; came: string; words: string }[]
  }[]
  goals: (Held & { id: string; ended: boolean; words: string; from: string | null })[]
  versions: { id: string; goal: string; party: string | null; words: string; n: number }[]
  assents: { version: string; side: string; party: string | null; answer: string; text: string }[]
  actions: (Held & {
    id: string
    owner: string
    person: string | null
    text: string
    due_on: string
    done: boolean
    dropped: boolean
    words: string
    item: string | null
  })[]
  needs: (Held & { id: string; text: string; ended: boolean; words: string })[]
  plans: { id: string; need: string; outcome: string | null; words: string; review_on: string }[]
}

/** All that the loop has written, as the database holds it, in the order in which it came. */
export const stateOf = (world: World): Promise<LoopState> =>
  inOak(world.house.db, async tx => {
    const { rows } = await sql<{ state: LoopState }>`select jsonb_build_object(
      'voice', ${list(sql`select v.id, v.party_id as party, v.state, v.text,
        (select count(*) from voice_steps s where s.item_id = v.id and s.step = 'closed' and btrim(s.text) <> '') as closed,
        array(select s.agenda_item_id from voice_steps s where s.item_id = v.id and s.agenda_item_id is not null) as onto
        from voice_items v order by v.said_at, v.id`)},
      'talks', ${list(sql`select t.meeting_id as meeting, m.party_id as party, t.closed_at is not null as closed
        from meeting_talks t join meetings m on m.id = t.meeting_id order by t.begun_at, m.party_id`)},
      'items', ${list(sql`select i.id, i.meeting_id as meeting, m.party_id as party, i.text, i.place,
        i.audience = 'all' as shared, i.voice_item_id as voice, i.goal_id as goal, i.action_id as action,
        i.support_id as support, i.earlier_id as earlier,
        (select coalesce(jsonb_agg(jsonb_build_object('n', o.n, 'knew', o.knew, 'came', o.came, 'words', o.words) order by o.n), '[]')
          from agenda_outcomes o where o.item_id = i.id) as outcomes
        from agenda_items i join meetings m on m.id = i.meeting_id where i.withdrawn_at is null
        order by i.added_at, i.place, i.id`)},
      'goals', ${list(sql`select id, audience, party_id as party, ended_at is not null as ended, ended_words as words,
        from_agenda_id as from from goals order by proposed_at, id`)},
      'versions', ${list(sql`select id, goal_id as goal, party_id as party, words, n from goal_versions order by at, n, id`)},
      'assents', ${list(sql`select version_id as version, side, party_id as party, answer, text
        from goal_assents order by at, version_id, place`)},
      'actions', ${list(sql`select id, audience, party_id as party, owner, owner_id as person, text, due_on,
        done_at is not null as done, dropped_at is not null as dropped, done_words || dropped_words as words,
        agenda_item_id as item from actions order by added_at, id`)},
      'needs', ${list(sql`select id, audience, party_id as party, need as text, ended_at is not null as ended,
        ended_words as words from support_requests order by raised_at, id`)},
      'plans', ${list(sql`select id, request_id as need, outcome, outcome_words as words, review_on
        from support_plans order by made_at, id`)}) as state`.execute(tx)
    return rows[0]!.state
  })

const list = (query: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_agg(one), '[]') from (${query}) one)`

/** Takes away all that a history has written, so that the next begins anew. */
export const forget = (world: World) =>
  inOak(world.house.db, async tx => {
    for (const table of WRITTEN) await sql`delete from ${sql.table(table)}`.execute(tx)
  })
const WRITTEN = [
  ...['summary_views', 'summary_outcomes', 'summaries', 'agenda_words', 'agenda_outcomes', 'meeting_talks'],
  ...['voice_steps', 'actions', 'support_plans', 'support_requests', 'goal_milestones', 'goal_assents'],
  ...['goal_versions', 'goals', 'agenda_items', 'voice_items', 'facts'],
]

/** The item is to be gone on with, or was not talked about. */
export const isLeftOpen = ({ outcomes }: LoopState['items'][number]) => {
  const [last] = standing(outcomes).slice(-1)
  return last?.came === 'follow_up' || last?.came === 'not_now'
}

/** What no history may ever break, each as a sentence about what did. */
export function faultsIn(state: LoopState): string[] {
  const { voice, talks, items, goals, versions, assents, actions, needs, plans } = state
  const faults: string[] = []
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  for (const { state: stands, closed, text } of voice)
    need(stands !== 'closed' || closed > 0, `${text} is closed without words`)
  const closed = new Set(talks.filter(talk => talk.closed).map(talk => talk.meeting))
  for (const item of items.filter(one => one.shared && closed.has(one.meeting)))
    need(standing(item.outcomes).length === 1, `${item.text} was closed without one outcome`)
  for (const goal of goals) need(!goal.ended || goal.words !== '', 'a goal ended without words')
  for (const { dropped, done, words, text } of actions)
    need(!(dropped || done) || words !== '', `${text} ended without words`)
  for (const one of needs) {
    const open = plans.some(plan => plan.need === one.id && plan.outcome === null)
    need(!one.ended || (one.words !== '' && !open), `${one.text} ended without words, or with a plan open`)
  }
  for (const plan of plans) need(plan.outcome === null || plan.words !== '', 'a plan has no words')
  for (const { owner, person, party, text } of actions) {
    const owners = [person, owner === 'home' ? party : null, owner === 'student' ? 'the child' : null]
    need(owners.filter(one => one !== null).length === 1, `${text} has not one owner`)
  }
  const of = <T extends { id: string }>(all: T[], id: string | null) => all.find(one => one.id === id)
  for (const { version, side, party } of assents) {
    const said = of(versions, version)!
    const goal = of(goals, said.goal)!
    const reads = side === 'school' || goal.audience === 'homes' || (side === 'home' && goal.party === party)
    need(reads && (said.party === null || said.party === party || side === 'school'), `${said.words}: unread`)
  }
  const isFor = (held: Held | undefined, party: string) =>
    held !== undefined && (held.audience === 'homes' || (held.audience === 'home' && held.party === party))
  for (const item of items) {
    const { party, text } = item
    if (item.voice) need(of(voice, item.voice)?.party === party, `${text} is of another home`)
    if (item.goal) need(isFor(of(goals, item.goal), party), `${text}: a goal of another home`)
    if (item.action) need(isFor(of(actions, item.action), party), `${text}: an action of another home`)
    if (item.support) need(isFor(of(needs, item.support), party), `${text}: a need of another home`)
    if (item.earlier) need(of(items, item.earlier)?.party === party, `${text} goes on with another home’s`)
    if (item.voice && !item.earlier)
      need(of(voice, item.voice)!.onto.includes(item.id), `${text}: its worry does not lead to it`)
  }
  return faults
}

/** The same with places in the order of coming for ids, so that two runs can be compared. */
export function shapeOf(state: LoopState): string {
  const ids = new Map<string, string>()
  for (const [kind, rows] of Object.entries(state))
    for (const [n, row] of rows.entries()) if ('id' in row) ids.set(row.id, `${kind} ${n}`)
  return JSON.stringify(state, (_, value) => (typeof value === 'string' ? (ids.get(value) ?? value) : value))
}
