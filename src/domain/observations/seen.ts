import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { type Size, sizeBeside } from '../../platform/image-size.ts'
import { found } from '../../platform/refusal.ts'
import type { Child } from '../people/children.ts'
import { allIn, type Called, type NameParts, named } from '../people/names.ts'
import { namesBeside } from '../people/names-beside.ts'
import { caresFor, needStaff } from '../people/policy.ts'
import { type Area, areaBeside } from './areas.ts'
import { namesOfOthers, unnamed } from './names-in-text.ts'
import { isOwnWork, mayRead } from './policy.ts'
import type { Audience, Bearing } from './tables.ts'

/** What was seen of a child, as far as its reader may read it. */
export type Seen = {
  id: string
  text: string
  /** ISO date. */
  seen_on: string
  author: { id: string; full: string }
  bearing: Bearing
  audience: Audience
  area: Area | null
  /** A photo that this reader may see, as large as it is kept. */
  photo: Size | null
  corrected: boolean
  /** Given names of the other children of a joint note: for staff who look after them; a family has none. */
  beside: string[]
  /** The reader may correct it. */
  own: boolean
}

/** `another`: what a family reads in place of the name of another child. `since`: ISO date; `after`: the last one read; `untold`: in no update that stands. `pictured`: with a photo, of this child alone. */
export type Asked = {
  another: string
  since?: string
  after?: { seen_on: string; id: string }
  untold?: boolean
  pictured?: boolean
  limit?: number
}
export type ChildSeen = Pick<Child, 'id' | 'view'>

const MOST = 40

/** What was seen of a child that this reader was given by `childFor`: at most `limit`, in one statement. */
export async function observationsFor(ctx: Ctx, child: ChildSeen, asked: Asked): Promise<Seen[]> {
  const { since, after, untold, pictured, limit = MOST } = asked
  let query = readable(ctx, child.view)
    .where('oc.child_id', '=', child.id)
    .orderBy('oc.seen_on', 'desc')
    .orderBy('oc.observation_id', 'desc')
    .limit(limit)
  if (untold)
    query = query.where(
      sql<boolean>`not exists (select from progress_update_items i join progress_updates u on u.id = i.update_id
        where i.observation_id = o.id and u.child_id = oc.child_id and u.withdrawn_at is null)`,
    )
  if (pictured)
    query = query.where(
      sql<boolean>`exists (select from observation_photos p where p.observation_id = o.id)
        and not exists (select from observation_children also
          where also.observation_id = o.id and also.child_id <> oc.child_id)`,
    )
  if (since) query = query.where('oc.seen_on', '>=', since)
  if (after)
    query = query.where(
      sql<boolean>`(oc.seen_on, oc.observation_id) < (${after.seen_on}::date, ${after.id}::uuid)`,
    )
  return toRead(ctx, child, asked.another, await query.execute())
}

export type Row = Awaited<ReturnType<ReturnType<typeof readable>['execute']>>[number]

/** Rows of observations with the names in them, or without those that are not for this reader. */
export function toRead(ctx: Ctx, { view }: ChildSeen, another: string, rows: Row[]): Seen[] {
  return rows.map(row => {
    const names = namesIn(row.names)
    return {
      ...{ id: row.id, seen_on: row.seen_on, bearing: row.bearing, audience: row.audience, area: row.area },
      author: { id: row.author_id, full: names.get(row.author_id)?.full ?? '' },
      corrected: row.version > 1,
      ...(view === 'staff' ? forStaff(ctx, row, names) : forFamily(row, names, another)),
    }
  })
}

type Names = Map<string, Called>

const namesIn = (all: NameParts[]): Names =>
  new Map(all.map(one => [one.id, { ...named(one), called: allIn(one) }]))

type Reading = Pick<Seen, 'text' | 'photo' | 'beside' | 'own'>

const forStaff = (ctx: Ctx, row: Row, names: Names): Reading => ({
  text: row.text,
  photo: row.photo,
  beside: row.beside.filter(one => one.cared).map(one => names.get(one.id)?.given ?? ''),
  own: isOwnWork(ctx, { author: row.author_id }),
})

/** The photo of a joint note may show the other children, so that no family sees it. */
function forFamily(row: Row, names: Names, another: string): Reading {
  const others = row.beside.map(one => names.get(one.id)?.called ?? [])
  const hidden = namesOfOthers(names.get(row.child_id)?.called ?? [], others)
  const isJoint = row.beside.length > 0
  return {
    text: unnamed(row.text, hidden, another),
    photo: isJoint ? null : row.photo,
    beside: [],
    own: false,
  }
}

/** Observations that this reader may read as what it is to their children. A fragment of this area's queries. */
export const readable = (ctx: Ctx, view: Child['view']) =>
  ctx.db
    .selectFrom('observation_children as oc')
    .innerJoin('observations as o', 'o.id', 'oc.observation_id')
    .leftJoin('areas as a', 'a.id', 'o.area_id')
    .where(eb => mayRead(ctx, eb as never, view) as never)
    .select([
      'o.id',
      'oc.child_id',
      'o.text',
      'oc.seen_on',
      'o.author_id',
      'o.bearing',
      'o.audience',
      'o.version',
    ])
    .select(areaBeside.as('area'))
    .select(sizeBeside(sql`observation_photos kept where kept.observation_id = o.id`).as('photo'))
    .select(eb => besideOf(ctx, eb as never))
    .select(namesBeside(whoseNames).as('names'))

const whoseNames = sql<string[]>`(array(select every.child_id from observation_children every
  where every.observation_id = o.id) || o.author_id)`

/** The other children of the note, and whether the reader looks after them too. */
const besideOf = (ctx: Ctx, eb: Parameters<typeof caresFor>[1]) =>
  sql<{ id: string; cared: boolean }[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', also.child_id,
    'cared', ${caresFor(ctx, eb, 'also.child_id')})), '[]') from observation_children also
    where also.observation_id = o.id and also.child_id <> oc.child_id)`.as('beside')

/** One observation for staff, with what it said before: of all its children whom the reader looks after. */
export type Whole = Seen & { version: number; children: Called[]; former: Former[] }
export type Former = { version: number; text: string; by: string; at: string; beside: boolean }

export async function observationFor(ctx: Ctx, id: string): Promise<Whole> {
  needStaff(ctx)
  const rows = await readable(ctx, 'staff')
    .select([formerBeside.as('former'), namesBeside(whoWroteBefore).as('writers')])
    .where('o.id', '=', id)
    .execute()
  const row = found(rows[0], 'observation')
  const names = namesIn([...row.names, ...row.writers])
  const children = rows.map(one => names.get(one.child_id)!)
  return {
    ...{ id, seen_on: row.seen_on, bearing: row.bearing, audience: row.audience, area: row.area },
    ...forStaff(ctx, row, names),
    author: { id: row.author_id, full: names.get(row.author_id)?.full ?? '' },
    ...{ corrected: row.version > 1, version: row.version, children },
    former: row.former.map(one => ({ ...one, by: names.get(one.by)?.full ?? '' })),
  }
}

const whoWroteBefore = sql<
  string[]
>`array(select f.written_by from former_texts f where f.observation_id = o.id)`

const formerBeside = sql<
  Former[]
>`(select coalesce(jsonb_agg(jsonb_build_object('version', f.version, 'text', f.text,
  'by', f.written_by, 'at', f.replaced_at, 'beside', f.beside) order by f.version desc), '[]')
  from former_texts f where f.observation_id = o.id)`

/** Whoever reads an observation sees its photo: staff, and the family where it is of its child alone. */
export async function photoOfFor(ctx: Ctx, id: string): Promise<Buffer> {
  const seen = (view: 'staff' | 'family') =>
    readable(ctx, view)
      .clearSelect()
      .where('o.id', '=', id)
      .select(sql<boolean>`true`.as('yes'))
      .$if(view === 'family', query =>
        query.where(
          sql<boolean>`not exists (select from observation_children also
            where also.observation_id = o.id and also.child_id <> oc.child_id)`,
        ),
      )
  const row = await ctx.db
    .selectFrom('observation_photos as p')
    .select('p.bytes')
    .where('p.observation_id', '=', id)
    .where(eb => eb.or([eb.exists(seen('staff')), eb.exists(seen('family'))]))
    .executeTakeFirst()
  return found(actorId(ctx) === null ? null : row, 'photo').bytes
}
