import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { pictureOf } from '../../src/demo/pictures.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import { inOak } from '../support/rounds.ts'
import type { World } from '../world.ts'

/** The home whose conference is under way in the round that was held. */
export const TALKING = 'ari, home 1'
/** What was put on its agenda by its guardian, for grown-ups, and what was typed there by whoever holds it. */
export const TALK = { item: idFor('matrix', 'item'), words: idFor('matrix', 'words') }

export const addTalk = (world: World) =>
  inOak(world.house.db, async tx => {
    const row = { school_id: idFor('school', OAK) }
    const meeting_id = idFor('meeting', roundId('held'), partyId(OAK, 'ari', 1))
    const [dana, wen, at] = [personId(OAK, 'dana'), personId(OAK, 'wen'), world.now.toString()]
    const [id, person_id] = [idFor('matrix', 'preparation'), personId(OAK, 'ari')]
    await tx
      .insertInto('preparations')
      .values({
        ...{ ...row, id, meeting_id, person_id, typed_by: person_id, side: 'student' },
        ...{ audience: 'grown_ups', version: 1, saved_at: at },
      })
      .execute()
    await tx
      .insertInto('preparation_photos')
      .values({ ...row, preparation_id: id, place: 1, ...(await pictureOf('pond')) })
      .execute()
    await tx
      .insertInto('agenda_items')
      .values({
        ...{ ...row, id: TALK.item, meeting_id, side: 'home', author_id: dana, text: 'Reading', minutes: 5 },
        ...{ place: 1, audience: 'all', student_there: false, preparation_id: null, earlier_id: null },
        ...{ added_at: at, withdrawn_at: null, withdrawn_by: null },
      })
      .execute()
    await tx
      .insertInto('meeting_talks')
      .values({
        ...{ ...row, meeting_id, begun_at: at, begun_by: wen, student_left_at: null },
        ...{ closed_at: null, closed_by: null },
      })
      .execute()
    await tx
      .insertInto('agenda_words')
      .values({
        ...{ ...row, id: TALK.words, item_id: TALK.item, side: 'school', said_by: wen, text: 'Reads much' },
        ...{ typed_by: wen, typed_at: at, withdrawn_at: null },
      })
      .execute()
  })
