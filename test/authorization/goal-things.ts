import { OAK, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'

/** A goal of Ari's for each home, its milestone, what Ari has done for it with a photo, and a need with a plan. */
export const GOALS = {
  goal: idFor('matrix', 'goal'),
  milestone: idFor('matrix', 'milestone'),
  action: idFor('matrix', 'action'),
  support: idFor('matrix', 'need'),
  strategy: idFor('matrix', 'strategy'),
}

export const addGoals = (world: World): Promise<void> =>
  world.as('wen', async ({ db, school: { id: school_id }, now }) => {
    const [at, version_id, area] = [now.toString(), idFor('matrix', 'version'), await firstArea(db)]
    const [child_id, wen] = [personId(OAK, 'ari'), personId(OAK, 'wen')]
    const open = { school_id, child_id, audience: 'homes' as const, party_id: null }
    await db
      .insertInto('goals')
      .values({
        ...{
          ...open,
          id: GOALS.goal,
          kind: 'academic',
          area_id: area,
          aspiration_id: null,
          why_none: 'Matrix',
        },
        ...{
          from_item_id: null,
          from_agenda_id: null,
          proposed_by: wen,
          proposed_side: 'school',
          proposed_at: at,
        },
        ...{ ended_at: null, ended_as: null, ended_by: null, ended_words: '' },
      })
      .execute()
    await db
      .insertInto('goal_versions')
      .values({
        ...{
          school_id,
          id: version_id,
          goal_id: GOALS.goal,
          n: 1,
          party_id: null,
          home_id: null,
          side: 'school',
        },
        ...{ words: 'Matrix', child_words: '', why: 'Matrix', baseline: '', reached_looks_like: 'Matrix' },
        ...{ by_id: wen, at },
      })
      .execute()
    const step = {
      school_id,
      id: GOALS.milestone,
      version_id,
      place: 1,
      text: 'Matrix',
      due_on: '2026-12-01',
    }
    await db
      .insertInto('goal_milestones')
      .values({ ...step, reached_at: null, reached_by: null })
      .execute()
    await db
      .insertInto('actions')
      .values({
        ...{
          ...open,
          id: GOALS.action,
          owner: 'student',
          owner_id: null,
          text: 'Matrix',
          due_on: '2026-12-01',
        },
        ...{ goal_id: GOALS.goal, support_id: null, agenda_item_id: null, added_by: wen, added_at: at },
        ...{ done_at: at, done_by: child_id, done_words: '', has_photo: true },
        ...{ dropped_at: null, dropped_by: null, dropped_words: '' },
      })
      .execute()
    const bytes = Buffer.from('picture')
    await db
      .insertInto('action_photos')
      .values({ school_id, action_id: GOALS.action, bytes, width: 1, height: 1 })
      .execute()
    await db
      .insertInto('support_requests')
      .values({
        ...{
          ...open,
          id: GOALS.support,
          need: 'Matrix',
          from_item_id: null,
          from_agenda_id: null,
          from_observation_id: null,
          goal_id: null,
        },
        ...{ side: 'school', raised_by: wen, raised_at: at, ended_at: null, ended_by: null, ended_words: '' },
      })
      .execute()
    await db
      .insertInto('support_plans')
      .values({
        ...{ school_id, id: GOALS.strategy, request_id: GOALS.support, strategy: 'Matrix', resource: '' },
        ...{ starts_on: '2026-10-01', review_on: '2026-11-01', who_id: wen, made_by: wen, made_at: at },
        ...{ outcome: null, outcome_words: '', outcome_by: null, outcome_at: null },
      })
      .execute()
  })

const firstArea = async (db: Parameters<Parameters<World['as']>[1]>[0]['db']) =>
  (await db.selectFrom('areas').select('id').orderBy('place').executeTakeFirstOrThrow()).id
