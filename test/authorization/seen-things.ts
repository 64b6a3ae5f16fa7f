import { OAK, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'

const AREA = idFor('matrix', 'area')

/** Wen saw something of Mai that her home may read, with a photo, and told it; and a heading of the school's own. */
export const SEEN = {
  observation: idFor('matrix', 'observation'),
  update: idFor('matrix', 'update'),
  area: AREA,
}

export const addSeen = (world: World): Promise<void> =>
  world.as('ines', async ({ db, school, now }) => {
    const [school_id, wen, mai] = [school.id, personId(OAK, 'wen'), personId(OAK, 'mai')]
    const [day, at] = ['2026-10-05', now.toString()]
    const note = { school_id, observation_id: SEEN.observation }
    const said = { text: 'Matrix', area_id: AREA, bearing: 'strength' as const }
    await db
      .insertInto('areas')
      .values({
        ...{ school_id, id: AREA, domain: 'academic', starter: null, name: 'Matrix', place: 90 },
        ...{ created_at: at, retired_at: null, retired_by: null },
      })
      .execute()
    await db
      .insertInto('observations')
      .values({
        ...{
          school_id,
          id: SEEN.observation,
          author_id: wen,
          text_by: wen,
          ...said,
          seen_on: day,
          version: 1,
        },
        ...{ recorded_at: at, audience: 'family', client_key: SEEN.observation },
      })
      .execute()
    await db
      .insertInto('observation_children')
      .values({ ...note, child_id: mai, seen_on: day })
      .execute()
    await db
      .insertInto('observation_photos')
      .values({ ...note, bytes: Buffer.from('x'), width: 1, height: 1 })
      .execute()
    await db
      .insertInto('progress_updates')
      .values({
        ...{
          school_id,
          id: SEEN.update,
          child_id: mai,
          author_id: wen,
          from_on: day,
          to_on: day,
          sent_at: at,
        },
        ...{ question: 'Matrix?', withdrawn_at: null, withdrawn_by: null },
      })
      .execute()
    await db
      .insertInto('progress_update_items')
      .values({ ...note, update_id: SEEN.update, ...said, seen_on: day, place: 0 })
      .execute()
  })
