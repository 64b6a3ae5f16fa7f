import { expressionBuilder, sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { hasFamily, isHomeOf, isOfFamilyOf, sharesKeptHome } from '../people/guarded.ts'
import { caresFor, isHead } from '../people/policy.ts'
import { type Held, seesMeeting } from './policy.ts'

/** `mine`: of a party as whose guardian the reader knows it. `parent`: the reader is or was a guardian of anybody. */
type Standing = Held & { mine: boolean; parent: boolean }

/** What decides how much of a meeting its reader may know; columns beside the `meetings` of a query. */
export const heldColumns = (ctx: Ctx) =>
  [
    ofOwnChild(ctx).as('own'),
    caredFor(ctx).as('cared'),
    sharesKeptHome(ctx, 'meetings.party_id').as('kept'),
  ] as const

/** The same with what the board asks besides. */
export const standingColumns = (ctx: Ctx) =>
  [
    ...heldColumns(ctx),
    isHomeOf(ctx, 'meetings.party_id', actorId(ctx), 'conference').as('mine'),
    hasFamily(ctx, actorId(ctx)).as('parent'),
  ] as const

/**
 * The reader learns only that the time is taken. Of an own child, now or once, all but the own party's
 * meeting is; and to a parent everything that is not the parent's work, lest the veil tell whose it is.
 */
export const isVeiled = (ctx: Ctx, meeting: Standing): boolean =>
  meeting.parent && !meeting.mine && !seesMeeting(ctx, meeting)

/** Of the meeting that a query selects: it is of a child whose guardian the reader is, or once was. */
export const ofOwnChild = (ctx: Ctx, table = 'meetings') =>
  isOfFamilyOf(ctx, `${table}.child_id`, actorId(ctx))

/**
 * Staff do not look after a child who lives in a home that is kept from them, whether that one meets in the same round or
 * not: it would show them that home.
 */
const caredFor = (ctx: Ctx) =>
  isHead(ctx)
    ? sql<boolean>`true`
    : sql<boolean>`(${caresFor(ctx, expressionBuilder<Tables, never>(), 'meetings.child_id')}
        and not ${sharesKeptHome(ctx, 'meetings.party_id')})`
