import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { OAK, personId } from './personas.ts'
import { demoPhotos, pictureOf } from './pictures.ts'
import { ZONE } from './round.ts'
import { type DemoSeen, demoSeen, demoUpdates } from './seen.ts'

const idOf = ({ of, days, area }: DemoSeen) => idFor('observation', OAK, of.join(' '), String(days), area)
export const updateId = (kid: string) => idFor('update', OAK, kid)

/** A term of what was seen, and the updates that were made of it. All dates are relative to `now`. */
export async function seedObservations(db: Db, now: Temporal.Instant) {
  const school = idFor('school', OAK)
  await db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${school}, true)`.execute(tx)
    const areas = await tx.selectFrom('areas').select(['id', 'starter']).execute()
    const areaOf = new Map(areas.map(area => [area.starter, area.id]))
    const seen = demoSeen.map(one => seenRow(school, one, now, areaOf.get(one.area)!))
    await tx.insertInto('observations').values(seen).execute()
    await tx
      .insertInto('observation_children')
      .values(
        demoSeen.flatMap((one, n) =>
          one.of.map(kid => ({
            ...{ school_id: school, observation_id: idOf(one), child_id: personId(OAK, kid) },
            seen_on: seen[n]!.seen_on,
          })),
        ),
      )
      .execute()
    await seedPhotos(tx, school)
    for (const told of demoUpdates) await seedUpdate(tx, school, now, told)
  })
}

const dayBefore = (now: Temporal.Instant, days: number) =>
  now.toZonedDateTimeISO(ZONE).toPlainDate().subtract({ days })

function seenRow(school: string, one: DemoSeen, now: Temporal.Instant, area_id: string) {
  const seen_on = dayBefore(now, one.days)
  const by = personId(OAK, one.by)
  return {
    ...{ school_id: school, id: idOf(one), author_id: by, text_by: by, text: one.text },
    ...{ seen_on: seen_on.toString(), bearing: one.bearing, audience: one.audience, area_id, version: 1 },
    recorded_at: seen_on.toZonedDateTime({ timeZone: ZONE, plainTime: '15:20' }).toInstant().toString(),
    client_key: idFor('key', idOf(one)),
  }
}

async function seedPhotos(tx: Tx, school_id: string) {
  for (const { of, days, picture } of demoPhotos) {
    const one = demoSeen.find(seen => seen.of.join(' ') === of && seen.days === days)!
    await tx
      .insertInto('observation_photos')
      .values({ school_id, observation_id: idOf(one), ...(await pictureOf(picture)) })
      .execute()
  }
}

type Told = (typeof demoUpdates)[number]

/** All that its homes may read of those days: strengths first. */
async function seedUpdate(
  tx: Tx,
  school: string,
  now: Temporal.Instant,
  { by, of, days, from, question }: Told,
) {
  const [id, first, last] = [updateId(of), dayBefore(now, from), dayBefore(now, days)]
  await tx
    .insertInto('progress_updates')
    .values({
      ...{ school_id: school, id, child_id: personId(OAK, of), author_id: personId(OAK, by), question },
      ...{ from_on: first.toString(), to_on: last.toString(), withdrawn_at: null, withdrawn_by: null },
      sent_at: last.toZonedDateTime({ timeZone: ZONE, plainTime: '16:10' }).toInstant().toString(),
    })
    .execute()
  const rows = await tx
    .selectFrom('observations')
    .innerJoin('observation_children as c', 'c.observation_id', 'observations.id')
    .where('c.child_id', '=', personId(OAK, of))
    .where('audience', '=', 'family')
    .where('c.seen_on', '>=', first.toString())
    .where('c.seen_on', '<=', last.toString())
    .select(['observations.id as observation_id', 'text', 'c.seen_on', 'area_id', 'bearing'])
    .execute()
  await tx
    .insertInto('progress_update_items')
    .values(rows.map((row, place) => ({ ...row, school_id: school, update_id: id, place })))
    .execute()
}
