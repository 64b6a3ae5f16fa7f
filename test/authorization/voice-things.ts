import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'

/** What Noor's home has said with a picture, and what it has answered. */
export const VOICE = { said: idFor('matrix', 'said'), checkIn: idFor('matrix', 'check-in') }

export const addVoice = (world: World): Promise<void> =>
  world.as('amal', async ({ db, school, now }) => {
    const [school_id, at, photo_id] = [school.id, now.toString(), idFor('matrix', 'picture')]
    const [child_id, party_id] = [personId(OAK, 'noor'), partyId(OAK, 'noor', 1)]
    const amal = personId(OAK, 'amal')
    const bytes = Buffer.from('picture')
    await db
      .insertInto('photos')
      .values({ school_id, id: photo_id, bytes, mime: 'image/webp', width: 1, height: 1, created_at: at })
      .execute()
    await db
      .insertInto('voice_items')
      .values({
        ...{ school_id, id: VOICE.said, child_id, party_id, author_id: amal, typed_by: amal, spoken_by: '' },
        ...{ kind: 'concern', text: 'Matrix', photo_id, audience: 'team', homes: 'ours', said_at: at },
        ...{ answer_by: '2026-12-01', state: 'heard', check_in_id: null, question_id: null },
      })
      .execute()
    const asking_id = idFor('matrix', 'asking')
    const ahead = (hours: number) => now.add({ hours }).toString()
    await db
      .insertInto('check_in_askings')
      .values({
        ...{ school_id, id: asking_id, asked_at: at, asked_on: '2026-10-06', reminded_at: null },
        ...{ remind_at: ahead(24), over_at: ahead(48) },
      })
      .execute()
    await db
      .insertInto('check_ins')
      .values({
        ...{ school_id, id: VOICE.checkIn, asking_id, child_id, party_id },
        ...{ answered_at: at, answered_by: amal },
      })
      .execute()
  })
