import pg from 'pg'
import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'

/** Of each kind, over five years: two thousand in all. */
const [SEEN, SAID, GOALS, ACTIONS, UPDATES] = [1000, 400, 80, 400, 120]

const EVERY = (n: number) => `now() - (s.n * interval '1825 days' / ${n})`

/** Gives a child of the demo school a history of five years, as its families and educators would have made it. */
export async function addHistory(
  data: string,
  kid: string,
  guardian: string,
  educator: string,
): Promise<number> {
  const owner = new pg.Client({ host: `${data}/run`, user: 'postgres', database: 'trellis' })
  await owner.connect()
  const ids = [
    idFor('school', OAK),
    personId(OAK, kid),
    partyId(OAK, kid, 1),
    personId(OAK, guardian),
    personId(OAK, educator),
  ]
  const say = (sql: string) =>
    owner.query(
      `with who as (select '${ids[0]}'::uuid as school, '${ids[1]}'::uuid as child, '${ids[2]}'::uuid as party,
        '${ids[3]}'::uuid as guardian, '${ids[4]}'::uuid as educator) ${sql}`,
    )
  await say(`, area as (select id, row_number() over () as n from app.areas, who where school_id = who.school and retired_at is null),
    seen as (insert into app.observations (school_id, id, author_id, text, seen_on, recorded_at, area_id, bearing, audience, client_key, text_by)
      select school, gen_random_uuid(), educator, 'Explained to two others how she found the answer, number ' || s.n,
        (${EVERY(SEEN)})::date, ${EVERY(SEEN)}, (select id from area where area.n = 1 + s.n % (select count(*) from area)),
        (array['strength', 'challenge', 'none'])[1 + s.n % 3], (array['team', 'family'])[1 + s.n % 2], gen_random_uuid(), educator
      from who, generate_series(1, ${SEEN}) as s (n) returning school_id, id, seen_on)
    insert into app.observation_children (school_id, observation_id, child_id, seen_on)
    select school_id, id, child, seen_on from seen, who`)
  await say(`, said as (insert into app.voice_items (school_id, id, child_id, party_id, author_id, typed_by, kind, text, audience, homes, said_at, answer_by, state)
      select school, gen_random_uuid(), child, party, guardian, guardian, (array['observation', 'insight', 'concern', 'aspiration'])[1 + s.n % 4],
        'At home she counts everything that she sees, number ' || s.n, 'team', 'ours', ${EVERY(SAID)}, (${EVERY(SAID)})::date + 3,
        case when s.n < 10 then 'heard' else 'closed' end
      from who, generate_series(1, ${SAID}) as s (n) returning school_id, id, said_at, state)
    insert into app.voice_steps (school_id, id, item_id, step, text, by_id, at)
    select school_id, gen_random_uuid(), id, 'closed', 'We talked about it and agreed.', educator, said_at + interval '2 days'
    from said, who where state = 'closed'`)
  await say(`, goal as (insert into app.goals (school_id, id, child_id, kind, audience, area_id, why_none, proposed_by, proposed_side, proposed_at, ended_at, ended_as, ended_by)
      select school, gen_random_uuid(), child, 'academic', 'homes', (select id from app.areas where school_id = school limit 1), 'It came up in class', educator,
        'school', ${EVERY(GOALS)}, case when s.n > 4 then ${EVERY(GOALS)} + interval '60 days' end, case when s.n > 4 then 'reached' end,
        case when s.n > 4 then educator end
      from who, generate_series(1, ${GOALS}) as s (n) returning school_id, id, proposed_at)
    insert into app.goal_versions (school_id, id, goal_id, n, words, why, reached_looks_like, side, by_id, at)
    select school_id, gen_random_uuid(), id, 1, 'Reads a chapter aloud', 'She wants to read to her brother', 'A whole chapter, twice', 'school', educator, proposed_at
    from goal, who`)
  await say(`insert into app.actions (school_id, id, child_id, owner, audience, party_id, text, due_on, added_by, added_at, done_at, done_by, done_words)
    select school, gen_random_uuid(), child, 'home', 'home', party, 'Ten minutes of reading together', (${EVERY(ACTIONS)})::date + 14, educator,
      ${EVERY(ACTIONS)}, case when s.n > 6 then ${EVERY(ACTIONS)} + interval '9 days' end, case when s.n > 6 then guardian end,
      case when s.n > 6 then 'Done' else '' end
    from who, generate_series(1, ${ACTIONS}) as s (n)`)
  await say(`insert into app.progress_updates (school_id, id, child_id, author_id, from_on, to_on, question, sent_at)
    select school, gen_random_uuid(), child, educator, (${EVERY(UPDATES)})::date - 20, (${EVERY(UPDATES)})::date,
      'What made her laugh this week?', ${EVERY(UPDATES)} from who, generate_series(1, ${UPDATES}) as s (n)`)
  await owner.query('analyze')
  await owner.end()
  return SEEN + SAID + GOALS + ACTIONS + UPDATES
}
