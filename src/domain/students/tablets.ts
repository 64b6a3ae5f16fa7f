import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { endSeats } from '../../platform/sessions.ts'
import { type GroupChild, groupSeats } from '../people/group-children.ts'
import { type Group, groupFor } from '../people/groups.ts'
import { needPerson } from '../people/policy.ts'
import { untilAfter } from '../people/rules.ts'
import { type Pass, passRows } from './passes.ts'
import { needKeeper } from './policy.ts'
import { type Ages, type PassKind, passOf, SET_UP_MINUTES } from './rules.ts'
import type { NewTablet } from './schema.ts'
import { agesBeside, agesIn } from './settings.ts'
import './tables.ts'

/** A tablet that is neither lost nor over. Days ISO, `until_on` exclusive; instants as the database says them. */
export type Tablet = {
  id: string
  name: string
  until_on: string
  set_up_until: string
  set_up_at: string | null
  used_on: string | null
}
/** A child's seat at the tablets of its group. `due`: by what a child of its age is known; null: it is too young. */
export type Seat = { child: GroupChild; due: PassKind | null; pass: Pass | undefined }
/**
 * What is kept of a group for its tablets. Whoever sits in a child's seat reads what all its homes prepare, so the seats
 * of an own family's children are kept by others; `isWhole`: there are none such.
 */
export type Kept = { group: Group; ages: Ages; tablets: Tablet[]; seats: Seat[]; isWhole: boolean }

/** Longest that a tablet is one, in days: a school year and its holidays. */
const MOST_DAYS = 400

/** The tablets of a group and the passes of its children, for who leads it and the head. Three statements. */
export async function tabletsFor(ctx: Ctx, id: string): Promise<Kept> {
  const group = await groupFor(ctx, id)
  needKeeper(ctx, group)
  const seen = new Set(group.members.map(member => member.id))
  const pupils = (await groupSeats(ctx, id)).filter(child => seen.has(child.id))
  const children = pupils.filter(child => child.team)
  const ids = children.map(child => child.id)
  const { tablets, passes, ages } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(tabletRows(ctx).where('group_id', '=', id).orderBy('made_at')).as('tablets'),
      jsonArrayFrom(passRows(ctx, ids.length > 0 ? ids : [id])).as('passes'),
      agesBeside.as('ages'),
    ])
    .executeTakeFirstOrThrow()
  const seats = seatsOf(ctx, children, passes, agesIn(ages))
  return { group, tablets, ages: agesIn(ages), seats, isWhole: children.length === pupils.length }
}

/** Each child with its pass and what is due at its age. */
export const seatsOf = (ctx: Ctx, children: GroupChild[], passes: Pass[], ages: Ages): Seat[] =>
  children.map(child => ({
    child,
    due: passOf(ages, child.born_on, schoolDay(ctx)),
    pass: passes.find(pass => pass.child === child.id),
  }))

const tabletRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('tablets')
    .where('revoked_at', 'is', null)
    .where('until_on', '>', schoolDay(ctx).toString())
    .select(['id', 'name', 'until_on', 'set_up_until', 'set_up_at', 'used_on'])

/** A tablet for a group, to be set up within half an hour. Gives its id. Throws `Invalid` for a day that is over or far. */
export async function addTablet(ctx: Ctx, { group }: Kept, input: NewTablet): Promise<string> {
  const today = schoolDay(ctx)
  const until = untilAfter(input.last_day)!
  const key =
    until <= today.toString() ? 'past' : until > today.add({ days: MOST_DAYS }).toString() ? 'far' : null
  if (key) throw new Invalid({ last_day: { key: `students.invalid.${key}` } })
  const id = newId()
  await ctx.db
    .insertInto('tablets')
    .values({
      ...{ school_id: ctx.school.id, id, group_id: group.id, name: input.name, until_on: until },
      ...{ made_by: needPerson(ctx).id, made_at: ctx.now.toString() },
      set_up_until: ctx.now.add({ minutes: SET_UP_MINUTES }).toString(),
      ...{ token_hash: null, set_up_at: null, used_on: null, revoked_at: null, revoked_by: null },
    })
    .execute()
  return id
}

/** A tablet is lost, or no longer used: from now on nothing opens there, and whoever sits there is signed out. Gives its name. */
export async function revokeTablet(ctx: Ctx, { group }: Kept, id: string): Promise<string> {
  const revoked = await ctx.db
    .updateTable('tablets')
    .set({ revoked_at: ctx.now.toString(), revoked_by: needPerson(ctx).id })
    .where('id', '=', id)
    .where('group_id', '=', group.id)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  const { name } = found(revoked, 'tablet')
  await endSeats(ctx.db, { tablet: id }, ctx.now)
  return name
}
