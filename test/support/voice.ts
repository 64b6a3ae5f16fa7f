import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { idFor, newId } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'
import { inOak } from './rounds.ts'

/** So many things that Noor's home has said, all of them still open. */
export const sayMuch = (world: World, count: number) =>
  inOak(world.house.db, tx =>
    tx
      .insertInto('voice_items')
      .values(
        Array.from({ length: count }, (_, n) => ({
          ...{ school_id: idFor('school', OAK), id: newId(), child_id: personId(OAK, 'noor') },
          ...{ party_id: partyId(OAK, 'noor', 1), author_id: personId(OAK, 'karim') },
          ...{ typed_by: personId(OAK, 'karim'), spoken_by: '', text: `Said ${n}`, photo_id: null },
          ...{ kind: n % 2 ? ('concern' as const) : ('observation' as const), audience: 'team' as const },
          ...{ homes: 'ours' as const, answer_by: '2026-12-01', state: 'heard' as const },
          said_at: world.now.subtract({ hours: 24 * 8 + n }).toString(),
          ...{ check_in_id: null, question_id: null },
        })),
      )
      .execute(),
  )
