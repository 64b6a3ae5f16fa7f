import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import type { ChildView } from '../people/children.ts'
import { isChildOf } from '../people/guarded.ts'
import { allIn, type Called, type NameParts, named } from '../people/names.ts'
import { namesBeside } from '../people/names-beside.ts'
import { caresFor, needPerson } from '../people/policy.ts'
import { type Area, areaBeside } from './areas.ts'
import { namesOfOthers, unnamed } from './names-in-text.ts'
import { isOpen } from './policy.ts'
import { strengthsFirst } from './rules.ts'
import type { ChildSeen } from './seen.ts'
import type { Bearing } from './tables.ts'

/** A sentence of an update as its reader reads it. */
export type Item = { text: string; seen_on: string; bearing: Bearing; area: Area | null }
export type Update = {
  id: string
  child: Called
  view: Exclude<ChildView, 'self'>
  author: { id: string; full: string }
  /** ISO dates, both included: from the first day that this reader may know of; an instant. */
  from_on: string
  to_on: string
  sent_at: string
  withdrawn_at: string | null
  /** Strengths first. What a document withholds from the reader is not among them. */
  items: Item[]
  /** What to ask at home; null where it may speak of something that is withheld. */
  question: string | null
  /** Items of homes that answer it, by id: who may know of each, their own area says. */
  replies: string[]
  /** The reader speaks for a home of the child, and so may answer. */
  answers: boolean
}

/** An update for the staff of its child and for its homes, in one statement. Throws `Absent`. */
export async function updateFor(ctx: Ctx, id: string, another: string): Promise<Update> {
  needPerson(ctx)
  const rows = await readable(ctx).where('u.id', '=', id).execute()
  return found(rows.map(row => told(row, another)).find(isReadable), 'update')
}

/** The updates about a child that this reader was given by `childFor`, the newest first, from page 0 on; `more`: older ones. */
export async function updatesFor(
  ctx: Ctx,
  child: ChildSeen,
  another: string,
  page = 0,
): Promise<{ updates: Update[]; more: boolean }> {
  const rows = await readable(ctx)
    .where('u.child_id', '=', child.id)
    .orderBy('u.sent_at', 'desc')
    .orderBy('u.id')
    .offset(page * MOST_LISTED)
    .limit(MOST_LISTED + 1)
    .execute()
  const updates = rows.slice(0, MOST_LISTED).map(row => told(row, another))
  return { updates: updates.filter(isReadable), more: rows.length > MOST_LISTED }
}

const MOST_LISTED = 26

/** The update that an item of a home answers, while it stands and where this reader may read it; none: undefined. */
export async function answeredBy(ctx: Ctx, item: string): Promise<Update | undefined> {
  const rows = await readable(ctx)
    .where('u.withdrawn_at', 'is', null)
    .where(sql<boolean>`u.id in (select r.update_id from update_replies r where r.item_id = ${item})`)
    .execute()
  return rows.map(row => told(row, '')).find(isReadable)
}

/** A family from which all of it is withheld has no such update. */
const isReadable = ({ view, items }: Update) => view === 'staff' || items.length > 0

type Row = Awaited<ReturnType<ReturnType<typeof readable>['execute']>>[number]

function told(row: Row, another: string): Update {
  const view = row.cared ? 'staff' : 'family'
  const names = new Map(row.names.map(one => [one.id, called(one)]))
  const child = found(names.get(row.child_id), 'child')
  const open = row.items.filter(item => item.open || view === 'staff')
  const items = open.map(({ text, seen_on, bearing, area, beside }) => ({
    ...{ seen_on, bearing, area },
    text: unnamed(text, hidden(child, beside, names), another),
  }))
  const whole = items.length === row.items.length
  return {
    ...{ id: row.id, child, view, to_on: row.to_on, sent_at: row.sent_at },
    from_on: whole ? row.from_on : items.map(item => item.seen_on).reduce(earlier, row.to_on),
    author: { id: row.author_id, full: names.get(row.author_id)?.full ?? '' },
    ...{
      withdrawn_at: row.withdrawn_at,
      items: strengthsFirst(items),
      question: whole ? row.question : null,
      replies: row.replies,
      answers: row.answers,
    },
  }
}

const earlier = (a: string, b: string) => (a < b ? a : b)

const called = (parts: NameParts): Called => ({ ...named(parts), called: allIn(parts) })

/** Staff read what the family was told: no other child's name either. */
const hidden = (child: Called, beside: string[], names: Map<string, Called>) =>
  namesOfOthers(
    child.called,
    beside.map(id => names.get(id)?.called ?? []),
  )

/** Staff of the child, or a home of it today while the update stands. */
const readable = (ctx: Ctx) =>
  ctx.db
    .selectFrom('progress_updates as u')
    .where(eb =>
      eb.or([
        caresFor(ctx, eb as never, 'u.child_id') as never,
        sql<boolean>`(u.withdrawn_at is null and ${isChildOf(ctx, 'u.child_id', actorId(ctx), 'child')})`,
      ]),
    )
    .select(['u.id', 'u.child_id', 'u.author_id', 'u.from_on', 'u.to_on', 'u.question'])
    .select(['u.sent_at', 'u.withdrawn_at'])
    .select(
      sql<string[]>`array(select r.item_id::text from update_replies r where r.update_id = u.id)`.as(
        'replies',
      ),
    )
    .select(eb => [
      caresFor(ctx, eb as never, 'u.child_id').as('cared'),
      isChildOf(ctx, 'u.child_id', actorId(ctx), 'voice').as('answers'),
      jsonArrayFrom(
        eb
          .selectFrom('progress_update_items as i')
          .leftJoin('areas as a', 'a.id', 'i.area_id')
          .whereRef('i.update_id', '=', 'u.id')
          .select(['i.text', 'i.seen_on', 'i.bearing', areaBeside.as('area'), besideItem.as('beside')])
          .select(inner =>
            isOpen(ctx, inner as never, { domain: 'a.domain', child: 'u.child_id' }).as('open'),
          )
          .orderBy('i.place'),
      ).as('items'),
    ])
    .select(namesBeside(whoseNames).as('names'))

/** The other children of the note that an item was made of. */
const besideItem = sql<string[]>`array(select also.child_id from observation_children also
  where also.observation_id = i.observation_id and also.child_id <> u.child_id)`

const whoseNames = sql<string[]>`(array(select every.child_id from observation_children every
  join progress_update_items i on i.observation_id = every.observation_id where i.update_id = u.id)
  || array[u.child_id, u.author_id])`
