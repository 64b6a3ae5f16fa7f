import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { Absent, found, Refused } from '../../platform/refusal.ts'
import { isReached } from '../../platform/time.ts'
import { hashOf, newToken, type Signer } from '../../platform/tokens.ts'
import { groupChildren } from '../people/group-children.ts'
import { type Pass, passRows } from './passes.ts'
import type { Ages, PassKind } from './rules.ts'
import { agesBeside, agesIn } from './settings.ts'
import { type Seat, seatsOf } from './tablets.ts'
import './tables.ts'

/** A seat that can be taken at this tablet: of a child who is old enough and has a pass, or chooses one. */
export type OpenSeat = Seat & { due: PassKind; pass: Pass }
/** The tablet that asks, and who sits at it. */
export type Here = { tablet: string; name: string; ages: Ages; seats: OpenSeat[] }

/** The tablet of whoever brings this secret, in three statements; undefined where it is none, lost or over. */
export async function tabletHere(ctx: Ctx, secret: string): Promise<Here | undefined> {
  const row = await ctx.db
    .selectFrom('tablets')
    .where('token_hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .where('until_on', '>', schoolDay(ctx).toString())
    .select(['id', 'name', 'group_id'])
    .select(agesBeside.as('ages'))
    .executeTakeFirst()
  if (!row) return undefined
  const children = await groupChildren(ctx, row.group_id)
  const ids = children.map(child => child.id)
  const passes = ids.length > 0 ? await passRows(ctx, ids).execute() : []
  const ages = agesIn(row.ages)
  const seats = seatsOf(ctx, children, passes, ages).filter(isOpen)
  return { tablet: row.id, name: row.name, ages, seats }
}

const isOpen = (seat: Seat): seat is OpenSeat => seat.due !== null && seat.pass !== undefined

/** The secret of the address under which a tablet is set up: signed, so that it can be shown as long as it works. */
export const setUpSecret = (signer: Signer, tablet: string) => signer.tokenOf('class tablet', tablet)

/** The tablet that this address sets up, while it waits for that; Absent for every other. */
export async function setUpFor(ctx: Ctx, signer: Signer, tablet: string, secret: string) {
  if (setUpSecret(signer, tablet) !== secret) throw new Absent('tablet')
  const row = await ctx.db
    .selectFrom('tablets')
    .where('id', '=', tablet)
    .where('revoked_at', 'is', null)
    .select(['id', 'name', 'until_on', 'set_up_until', 'token_hash'])
    .forUpdate()
    .executeTakeFirst()
  const kept = found(row, 'tablet')
  const isLate = isReached(kept.set_up_until, ctx.now)
  // one address, one device: opened a second time it is somebody who read it over a shoulder
  return { ...kept, over: isLate || kept.token_hash !== null }
}

/** This device is the tablet from now on; gives what it keeps. Refuses `students.setUpOver`. */
export async function setUp(ctx: Ctx, signer: Signer, tablet: string, secret: string): Promise<Made> {
  const { over, until_on } = await setUpFor(ctx, signer, tablet, secret)
  if (over) throw new Refused('students.setUpOver')
  const token = newToken()
  await ctx.db
    .updateTable('tablets')
    .set({ token_hash: hashOf(token), set_up_at: ctx.now.toString() })
    .where('id', '=', tablet)
    .execute()
  return { token, until_on }
}
export type Made = { token: string; until_on: string }
