import { expressionBuilder, sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { isHomeOf, wasEverChildOf, wasEverGuardian } from '../people/guarded.ts'
import { caresFor, isHead } from '../people/policy.ts'
import { type Held, seesMeeting } from './policy.ts'

/** `mine`: of a party as whose guardian the reader knows it. `parent`: the reader is or was a guardian of anybody. */
type Standing = Held & { mine: boolean; parent: boolean }

/** What decides how much of a meeting its reader may know; columns beside the `meetings` of a query. */
export const heldColumns = (ctx: Ctx) => [ofOwnChild(ctx).as('own'), caredFor(ctx).as('cared')] as const

/** The same with what the board asks besides. */
export const standingColumns = (ctx: Ctx) =>
  [
    ...heldColumns(ctx),
    ofMine(ctx, 'meetings').as('mine'),
    wasEverGuardian(ctx, actorId(ctx)).as('parent'),
  ] as const

/**
 * The reader learns only that the time is taken. Of an own child, now or once, all but the own party's
 * meeting is; and to a parent everything that is not the parent's work, lest the veil tell whose it is.
 */
export const isVeiled = (ctx: Ctx, meeting: Standing): boolean =>
  meeting.parent && !meeting.mine && !seesMeeting(ctx, meeting)

/** Of the meeting that a query selects: it is of a child whose guardian the reader is, or once was. */
export const ofOwnChild = (ctx: Ctx, table = 'meetings') =>
  wasEverChildOf(ctx, `${table}.child_id`, actorId(ctx))

const ofMine = (ctx: Ctx, table: string) => isHomeOf(ctx, `${table}.party_id`, actorId(ctx), 'conference')

/** Staff do not look after a child who lives in a home that is kept from them: it would show them that home. */
const caredFor = (ctx: Ctx) =>
  isHead(ctx)
    ? sql<boolean>`true`
    : sql<boolean>`(${caresFor(ctx, expressionBuilder<Tables, never>(), 'meetings.child_id')} and not exists (
        select from party_guardians here
        join party_guardians there on there.guardian_id = here.guardian_id
        join meetings kept on kept.party_id = there.party_id and kept.round_id = meetings.round_id
        where here.party_id = meetings.party_id and ${ofOwnChild(ctx, 'kept')} and not ${ofMine(ctx, 'kept')}))`
