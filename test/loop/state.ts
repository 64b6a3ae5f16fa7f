import { sql } from 'kysely'
import type { Restricted } from '../../src/domain/people/rules.ts'
import { inOak, person } from '../support/rounds.ts'
import type { World } from '../world.ts'

/** Words of a home; of which check-in they are an answer, and to what. */
type Said = { text: string; checkIn: string | null; question: string | null }
type Dated = { from_on: string; until_on: string | null }
export type Held = { audience: string; party: string | null }
export type LoopState = {
  voice: (Said & {
    id: string
    party: string
    state: string
    closed: number
    photo: boolean
  })[]
  checkIns: { id: string; party: string; answered: boolean; over_at: string; answers: Said[] }[]
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
  goals: (Held & { id: string; kind: string; ended: string | null; words: string; from: string | null })[]
  celebrations: (Held & { id: string; goal: string; words: string; homes: string[] })[]
  versions: { id: string; goal: string; party: string | null; words: string; n: number }[]
  assents: { version: string; side: string; party: string | null; answer: string; text: string }[]
  actions: (Held & {
    id: string
    owner: string
    person: string | null
    text: string
    due_on: string
    goal: string | null
    done: boolean
    shown: boolean
    photos: number
    dropped: boolean
    words: string
    item: string | null
  })[]
  needs: (Held & { id: string; text: string; ended: boolean; words: string })[]
  plans: { id: string; need: string; outcome: string | null; words: string; review_on: string }[]
  guardians: (Dated & { person: string; party: string })[]
  restrictions: (Dated & { id: string; guardian: string; scope: Restricted; lifted: boolean })[]
}

/** All that the loop has written, as the database holds it, in the order in which it came. */
export const stateOf = (world: World): Promise<LoopState> =>
  inOak(world.house.db, async tx => {
    const { rows } = await sql<{ state: LoopState }>`select jsonb_build_object(
      'voice', ${list(sql`select v.id, v.party_id as party, v.state, v.text, v.photo_id is not null as photo,
        v.check_in_id as "checkIn", v.question_id as question,
        (select count(*) from voice_steps s where s.item_id = v.id and s.step = 'closed' and btrim(s.text) <> '') as closed
        from voice_items v order by v.said_at, v.id`)},
      'checkIns', ${list(sql`select c.id, c.party_id as party, c.answered_at is not null as answered, a.over_at,
        (select coalesce(jsonb_agg(jsonb_build_object('checkIn', c.id, 'question', w.question_id, 'text', w.text)
          order by w.question_id), '[]') from check_in_answers w where w.check_in_id = c.id) as answers
        from check_ins c join check_in_askings a on a.id = c.asking_id join parties p on p.id = c.party_id
        where c.child_id = ${person('ari')} order by a.asked_at, p.created_at, p.id`)},
      'talks', ${list(sql`select t.meeting_id as meeting, m.party_id as party, t.closed_at is not null as closed
        from meeting_talks t join meetings m on m.id = t.meeting_id order by t.begun_at, m.party_id`)},
      'items', ${list(sql`select i.id, i.meeting_id as meeting, m.party_id as party, i.text, i.place,
        i.audience = 'all' as shared, i.voice_item_id as voice, i.goal_id as goal, i.action_id as action,
        i.support_id as support, i.earlier_id as earlier,
        (select coalesce(jsonb_agg(jsonb_build_object('n', o.n, 'knew', o.knew, 'came', o.came, 'words', o.words) order by o.n), '[]')
          from agenda_outcomes o where o.item_id = i.id) as outcomes
        from agenda_items i join meetings m on m.id = i.meeting_id where i.withdrawn_at is null
        order by i.added_at, i.place, i.id`)},
      'goals', ${list(sql`select id, kind, audience, party_id as party, ended_as as ended, ended_words as words,
        from_agenda_id as from from goals order by proposed_at, id`)},
      'celebrations', ${list(sql`select c.id, c.goal_id as goal, c.audience, c.party_id as party, c.words,
        array(select h.party_id from celebration_helpers h where h.celebration_id = c.id and h.party_id is not null) as homes
        from celebrations c order by c.said_at, c.id`)},
      'versions', ${list(sql`select id, goal_id as goal, party_id as party, words, n from goal_versions order by at, n, id`)},
      'assents', ${list(sql`select version_id as version, side, party_id as party, answer, text
        from goal_assents order by at, version_id, place`)},
      'actions', ${list(sql`select id, audience, party_id as party, owner, owner_id as person, text, due_on,
        done_at is not null as done, dropped_at is not null as dropped, done_words || dropped_words as words,
        agenda_item_id as item, goal_id as goal, has_photo as shown,
        (select count(*) from action_photos p where p.action_id = actions.id) as photos from actions order by added_at, id`)},
      'needs', ${list(sql`select id, audience, party_id as party, need as text, ended_at is not null as ended,
        ended_words as words from support_requests order by raised_at, id`)},
      'plans', ${list(sql`select id, request_id as need, outcome, outcome_words as words, review_on
        from support_plans order by made_at, id`)},
      'guardians', ${list(sql`select g.guardian_id as person, g.party_id as party, g.from_on, g.until_on
        from party_guardians g join parties p on p.id = g.party_id where p.child_id = ${person('ari')}
        order by g.guardian_id`)},
      'restrictions', ${list(sql`select id, guardian_id as guardian, scope, from_on, until_on, lifted_at is not null as lifted
        from restrictions where child_id = ${person('ari')} order by entered_at, id`)}) as state`.execute(tx)
    return rows[0]!.state
  })

const list = (query: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_agg(one), '[]') from (${query}) one)`

type Guarding = { party_id: string; guardian_id: string; relation: string } & Dated

/** Who guards the child before any history; `forget` makes it so again. */
export const guardingIn = (world: World): Promise<Guarding[]> =>
  inOak(world.house.db, tx =>
    tx
      .selectFrom('party_guardians')
      .innerJoin('parties', 'parties.id', 'party_guardians.party_id')
      .where('parties.child_id', '=', person('ari'))
      .selectAll('party_guardians')
      .execute(),
  )

/** Takes away all that a history has written, so that the next begins anew. */
export const forget = (world: World, guarding: Guarding[]) =>
  inOak(world.house.db, async tx => {
    for (const table of WRITTEN) await sql`delete from ${sql.table(table)}`.execute(tx)
    await tx.deleteFrom('restrictions').where('child_id', '=', person('ari')).execute()
    const homes = guarding.map(one => one.party_id)
    await tx.deleteFrom('party_guardians').where('party_id', 'in', homes).execute()
    await tx
      .insertInto('party_guardians')
      .values(guarding as never)
      .execute()
  })
const WRITTEN = [
  ...['summary_views', 'summary_outcomes', 'summaries', 'agenda_words', 'agenda_outcomes', 'meeting_talks'],
  ...['voice_steps', 'celebrations', 'actions', 'support_plans', 'support_requests', 'goal_milestones'],
  ...['goal_assents', 'goal_versions', 'goals', 'agenda_items', 'voice_items', 'check_ins'],
  ...['check_in_askings', 'facts', 'notices'],
]

/** The same with places in the order of coming for ids, so that two runs can be compared. */
export function shapeOf(state: LoopState): string {
  const ids = new Map<string, string>()
  for (const [kind, rows] of Object.entries(state))
    for (const [n, row] of rows.entries()) if ('id' in row) ids.set(row.id, `${kind} ${n}`)
  return JSON.stringify(state, (_, value) => (typeof value === 'string' ? (ids.get(value) ?? value) : value))
}
