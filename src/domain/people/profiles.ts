import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { type Named, named } from './names.ts'
import { languages, ownChildren } from './staff.ts'

/** What people at one conference may know of each other, and what the school needs to arrange it. */
export type Profile = Named & {
  title: string
  reach: string
  photo: string | null
  /** Spoken at work, as BCP 47 codes. */
  languages: string[]
  spoken: string
  interpreter: boolean
  /** IANA zone of somebody who lives elsewhere. */
  zone: string | null
  /** Whose guardian this one is or was. */
  children: string[]
}

/** These people by id, in one statement. For words that have decided already who may read them. */
export async function profilesOf(ctx: Ctx, ids: Iterable<string>): Promise<Map<string, Profile>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  return byId(await profileRows(ctx, { wanted }))
}

const profileRows = prepared((ctx, { wanted }: { wanted: string[] }) =>
  profiles(ctx).where(sql<boolean>`p.id = any(${wanted}::uuid[])`),
)

/** People to be narrowed by words that have decided who may read whom; `byId` makes profiles of them. */
export const profiles = (ctx: Ctx) =>
  ctx.db
    .selectFrom('persons as p')
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.use_name', 'p.title', 'p.reach', 'p.photo_id'])
    .select(['p.spoken_language', 'p.interpreter_needed', 'p.zone'])
    .select([languages(ctx), ownChildren(ctx)])

export type ProfileRow = Awaited<ReturnType<ReturnType<typeof profiles>['execute']>>[number]

export const byId = (rows: ProfileRow[]): Map<string, Profile> =>
  new Map(
    rows.map(row => [
      row.id,
      {
        ...named(row),
        title: row.title,
        reach: row.reach,
        photo: row.photo_id,
        languages: row.languages,
        spoken: row.spoken_language,
        interpreter: row.interpreter_needed,
        zone: row.zone,
        children: row.children,
      },
    ]),
  )
