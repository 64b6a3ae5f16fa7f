import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Side } from '../domain/goals/tables.ts'
import type { Db } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { at, day, type Year } from './goal-days.ts'
import type { DemoAction, DemoGoal, DemoSide, DemoVersion } from './goal-shape.ts'
import { seedNeeds } from './needs.ts'
import { OAK, partyId, personId } from './personas.ts'
import { demoGoals } from './worked-for.ts'

const person = (who: string) => personId(OAK, who)
export const goalId = (kid: string, n: number) => idFor('goal', OAK, kid, String(n))

/** A year of goals of several children, with what was done for them and what each side said. Dates are relative to `now`. */
export async function seedGoals(db: Db, now: Temporal.Instant) {
  const school = idFor('school', OAK)
  await db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${school}, true)`.execute(tx)
    const areas = await tx.selectFrom('areas').select(['id', 'starter']).execute()
    const areaOf = new Map(areas.map(area => [area.starter, area.id]))
    const year = { tx, school, now }
    for (const [n, goal] of demoGoals.entries()) await seedGoal(year, goal, n, areaOf.get(goal.area)!)
    await seedNeeds(year)
  })
}

const sideOf = (side: DemoSide): Side => (typeof side === 'number' ? 'home' : side)
const homeOf = (kid: string, side: DemoSide) => (typeof side === 'number' ? partyId(OAK, kid, side) : null)

async function seedGoal(year: Year, goal: DemoGoal, n: number, area_id: string) {
  const { tx, school } = year
  const [id, first] = [goalId(goal.kid, n), goal.versions[0]!]
  const held = {
    audience: goal.home ? 'home' : 'homes',
    party_id: goal.home ? partyId(OAK, goal.kid, goal.home) : null,
  } as const
  const { ended } = goal
  await tx
    .insertInto('goals')
    .values({
      ...{ school_id: school, id, child_id: person(goal.kid), kind: goal.kind, ...held, area_id },
      ...{ aspiration_id: null, why_none: goal.why_none, from_item_id: null, from_agenda_id: null },
      ...{
        proposed_by: person(first.by),
        proposed_side: sideOf(first.side),
        proposed_at: at(year, first.days),
      },
      ...{ ended_at: ended ? at(year, ended.days) : null, ended_as: ended?.as ?? null },
      ...{ ended_by: ended ? person('wen') : null, ended_words: ended?.words ?? '' },
    })
    .execute()
  for (const [v, version] of goal.versions.entries()) await seedVersion(year, goal, id, version, v + 1)
  if (goal.actions) await seedActions(year, goal, id, goal.actions)
  if (ended?.as === 'reached') await seedCelebration(year, goal, id, held)
  await seedEvidence(year, goal, id, area_id)
}

async function seedVersion(year: Year, { kid }: DemoGoal, goal_id: string, said: DemoVersion, n: number) {
  const { tx, school } = year
  const id = idFor('version', goal_id, String(n))
  const home_id = homeOf(kid, said.side)
  await tx
    .insertInto('goal_versions')
    .values({
      ...{ school_id: school, id, goal_id, n, party_id: said.alone ? home_id : null, home_id },
      ...{ words: said.words, child_words: said.child ?? '', why: said.why, baseline: said.baseline ?? '' },
      ...{
        reached_looks_like: said.reached,
        review_on: said.again === undefined ? null : day(year, said.again),
        side: sideOf(said.side),
        by_id: person(said.by),
        at: at(year, said.days),
      },
    })
    .execute()
  await seedSteps(year, id, said)
  await seedWords(year, kid, id, said)
}

async function seedSteps(year: Year, id: string, said: DemoVersion) {
  const { tx, school } = year
  const steps = (said.steps ?? []).map((step, place) => ({
    ...{
      school_id: school,
      id: idFor('step', id, String(place)),
      version_id: id,
      place: place + 1,
      text: step.text,
    },
    ...{
      due_on: day(year, step.due),
      reached_at: step.reached === undefined ? null : at(year, step.reached),
    },
    reached_by: step.reached === undefined ? null : person('wen'),
  }))
  if (steps.length > 0) await tx.insertInto('goal_milestones').values(steps).execute()
}

async function seedWords(year: Year, kid: string, id: string, said: DemoVersion) {
  const { tx, school } = year
  const words = [{ side: said.side, by: said.by, days: said.days, differs: undefined }, ...(said.said ?? [])]
  await tx
    .insertInto('goal_assents')
    .values(
      words.map((word, place) => ({
        ...{ school_id: school, version_id: id, place: place + 1, side: sideOf(word.side) },
        ...{
          party_id: homeOf(kid, word.side),
          answer: word.differs ? ('differs' as const) : ('agreed' as const),
        },
        ...{ text: word.differs ?? '', by_id: person(word.by), at: at(year, word.days) },
      })),
    )
    .execute()
}

async function seedActions(year: Year, { kid }: DemoGoal, goal_id: string, actions: DemoAction[]) {
  const { tx, school } = year
  await tx
    .insertInto('actions')
    .values(
      actions.map((action, n) => ({
        ...{
          school_id: school,
          id: idFor('action', goal_id, String(n)),
          child_id: person(kid),
          owner: action.owner,
        },
        owner_id: action.owner === 'school' ? person(action.by) : null,
        ...(action.owner === 'home'
          ? { audience: 'home' as const, party_id: partyId(OAK, kid, 1) }
          : { audience: 'homes' as const, party_id: null }),
        ...{
          text: action.text,
          due_on: day(year, action.due),
          goal_id,
          support_id: null,
          agenda_item_id: null,
        },
        ...{ added_by: person(action.by), added_at: at(year, action.due + 14) },
        ...{
          done_at: action.done ? at(year, action.done.days) : null,
          done_by: action.done ? person(action.by) : null,
        },
        ...{ done_words: action.done?.words ?? '', has_photo: false },
        ...{ dropped_at: null, dropped_by: null, dropped_words: '' },
      })),
    )
    .execute()
}

type Held = { audience: 'home' | 'homes'; party_id: string | null }

async function seedCelebration(year: Year, { kid, ended }: DemoGoal, goal_id: string, held: Held) {
  const { tx, school } = year
  const id = idFor('celebration', goal_id)
  const said = { said_by: person('wen'), said_at: at(year, ended!.days) }
  await tx
    .insertInto('celebrations')
    .values({ school_id: school, id, child_id: person(kid), goal_id, ...held, words: ended!.words, ...said })
    .execute()
  const helpers = (ended!.helpers ?? []).map(([side, who], n) => ({
    ...{
      school_id: school,
      celebration_id: id,
      place: n + 1,
      side: sideOf(side),
      party_id: homeOf(kid, side),
    },
    person_id: side === 'school' ? person(who) : null,
  }))
  if (helpers.length > 0) await tx.insertInto('celebration_helpers').values(helpers).execute()
}

/** What was seen of the child in the same area hangs on the goal. */
async function seedEvidence(year: Year, { kid }: DemoGoal, goal_id: string, area_id: string) {
  const { tx, school } = year
  const seen = await tx
    .selectFrom('observations')
    .innerJoin('observation_children as c', 'c.observation_id', 'observations.id')
    .where('c.child_id', '=', person(kid))
    .where('area_id', '=', area_id)
    .select('observations.id')
    .execute()
  const rows = seen.map(({ id }) => ({ school_id: school, goal_id, observation_id: id }))
  const by = { added_by: person('wen'), added_at: at(year, 1) }
  if (rows.length > 0)
    await tx
      .insertInto('goal_evidence')
      .values(rows.map(row => ({ ...row, ...by })))
      .execute()
}
