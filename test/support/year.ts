import { sql } from 'kysely'
import { OAK } from '../../src/demo/personas.ts'
import { seedYear } from '../../src/demo/school.ts'
import type { Tx } from '../../src/platform/db/client.ts'
import { idFor, newId } from '../../src/platform/ids.ts'
import type { World } from '../world.ts'
import { inOak, person } from './rounds.ts'

const school_id = idFor('school', OAK)

/** The demo's year, with a row in what the demo leaves empty; every round is over at its beginning, and Mia has a photo. */
export async function seedFullYear({ house: { db }, now: start }: World): Promise<void> {
  await seedYear(db, start)
  await inOak(db, tx => seedRest(tx, start.toString()))
}

async function seedRest(tx: Tx, now: string) {
  const photo_id = newId()
  const [dana, ines, wen] = [person('dana'), person('ines'), person('wen')]
  const {
    id: meeting_id,
    round_id,
    child_id,
    party_id,
  } = await tx
    .selectFrom('meetings')
    .select(['id', 'round_id', 'child_id', 'party_id'])
    .where('child_id', '=', person('mia'))
    .limit(1)
    .executeTakeFirstOrThrow()
  await sql`insert into nudges values (${school_id}, ${round_id}, ${dana}, ${now}, ${ines})`.execute(tx)
  await sql`insert into declines values (${school_id}, ${meeting_id}, ${dana}, ${now}, '', 'usual')`.execute(
    tx,
  )
  await sql`insert into heard_givers values (${school_id}, ${meeting_id}, ${dana})`.execute(tx)
  await sql`insert into meeting_wishes values
    (${school_id}, ${meeting_id}, array[${dana}]::uuid[], false, false, ${now}, ${dana})`.execute(tx)
  await sql`insert into waits (school_id, id, round_id, guardian_id, asked_at, asked_by) values
    (${school_id}, ${newId()}, ${round_id}, ${dana}, ${now}, ${dana})`.execute(tx)
  await sql`insert into circumstances (school_id, id, child_id, party_id, author_id, written_at, until_on, ended_at) values
    (${school_id}, ${newId()}, ${child_id}, ${party_id}, ${dana}, ${now}, '2026-10-07', ${now})`.execute(tx)
  await sql`insert into conference_requests
    (school_id, id, child_id, party_id, side, about, asked_at, asked_by, answered_at, answered_by, answer) values
    (${school_id}, ${newId()}, ${child_id}, ${party_id}, 'home', 'x', ${now}, ${dana}, ${now}, ${ines}, 'declined')`.execute(
    tx,
  )
  await sql`insert into links (school_id, id, person_id, purpose, child_id, token_hash, created_at, expires_at) values
    (${school_id}, ${newId()}, ${dana}, 'voice', ${child_id}, 'x', ${now}, ${now})`.execute(tx)
  const note = newId()
  await sql`insert into safeguarding_notes values (${school_id}, ${note}, ${child_id}, ${ines}, '2026-10-01', ${now})`.execute(
    tx,
  )
  await sql`insert into safeguarding_readers values (${school_id}, ${note}, ${wen})`.execute(tx)
  await sql`insert into safeguarding_entries values (${school_id}, ${newId()}, ${note}, ${ines}, '', ${now})`.execute(
    tx,
  )
  await sql`insert into safeguarding_reads values (${school_id}, ${newId()}, ${note}, ${wen}, ${now})`.execute(
    tx,
  )
  await sql`insert into photos (school_id, id, bytes, mime, width, height, created_at) values
    (${school_id}, ${photo_id}, '', 'image/webp', 1, 1, ${now})`.execute(tx)
  await tx.updateTable('persons').set({ photo_id }).where('id', '=', person('mia')).execute()
  await sql`insert into round_states select ${school_id}, id, 'closed', ${ines}, ${now}, ${now} from rounds
    on conflict (school_id, round_id, state) do update set effective_at = excluded.effective_at`.execute(tx)
}
