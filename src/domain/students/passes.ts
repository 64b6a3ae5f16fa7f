import { randomInt } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { found, Refused } from '../../platform/refusal.ts'
import { endSeats } from '../../platform/sessions.ts'
import { isSecret, newSalt, slowHash } from '../../platform/slow-hash.ts'
import { newCode, type Signer } from '../../platform/tokens.ts'
import { needPerson } from '../people/policy.ts'
import { CHOOSE_MINUTES, freeSymbol, isPlain, type PassKind, PICTURES, type Symbols } from './rules.ts'
import type { Kept, Seat } from './tablets.ts'
import './tables.ts'

/** A pass without its secret. `kind`: what opens it; null until its child has chosen. */
export type Pass = {
  child: string
  symbol: Symbols
  kind: PassKind | null
  length: number | null
  since: string | null
  choose_until: string | null
  wrong: number
  paused_until: string | null
}

/** The passes of these children. */
export const passRows = (ctx: Ctx, children: string[]) =>
  ctx.db
    .selectFrom('student_passes')
    .where('child_id', 'in', children)
    .select([
      'child_id as child',
      'symbol',
      'kind',
      'length',
      'since',
      'choose_until',
      'wrong',
      'paused_until',
    ])

/** An educator has said that the child chooses its pass now. */
export const isChoosing = ({ choose_until }: Pass, now: Temporal.Instant): boolean =>
  choose_until !== null && Temporal.Instant.compare(now, Temporal.Instant.from(choose_until)) < 0

const NO_SECRET = { kind: null, length: null, salt: null, secret_hash: null, since: null }
const UNTRIED = { wrong: 0, paused_until: null }

/** What is hashed: with the installation's key, so that no copy of the database is enough to try all secrets. */
const peppered = (signer: Signer, child: string, secret: string) =>
  signer.tokenOf('student pass', `${child}\n${secret}`)

/** The columns of a secret. `secret`: pictures with commas between, or digits. */
export async function secretColumns(
  signer: Signer,
  child: string,
  kind: PassKind,
  secret: string,
  at: string,
) {
  const salt = newSalt()
  const length = kind === 'code' ? secret.length : secret.split(',').length
  const secret_hash = await slowHash(peppered(signer, child, secret), salt)
  return { kind, length, salt, secret_hash, since: at, choose_until: null, ...UNTRIED }
}

export const opens = (
  signer: Signer,
  child: string,
  secret: string,
  kept: { salt: Buffer; secret_hash: Buffer },
): Promise<boolean> => isSecret(peppered(signer, child, secret), kept.salt, kept.secret_hash)

/** A child has no pass, or a lost one: it chooses on a tablet, within half an hour. What opened it before opens nothing. */
export async function letChoose(ctx: Ctx, kept: Kept, child: string): Promise<void> {
  const until = ctx.now.add({ minutes: CHOOSE_MINUTES }).toString()
  await renew(ctx, kept, child, { ...NO_SECRET, ...UNTRIED, choose_until: until })
}

/** A new secret, made by chance, for an educator to hand over; it is shown once. */
export async function handOver(ctx: Ctx, signer: Signer, kept: Kept, child: string): Promise<Handed> {
  const { due } = seatOf(kept, child)
  if (due === null) throw new Refused('students.tooYoung')
  const secret = due === 'code' ? anyCode() : anyPictures(kept.ages.pictures)
  await renew(ctx, kept, child, await secretColumns(signer, child, due, secret, ctx.now.toString()))
  return { child, kind: due, secret }
}
export type Handed = { child: string; kind: PassKind; secret: string }

/** A child has no pass any more, and sits nowhere. */
export async function endPass(ctx: Ctx, kept: Kept, child: string): Promise<void> {
  seatOf(kept, child)
  await ctx.db.deleteFrom('student_passes').where('child_id', '=', child).execute()
  await endSeats(ctx.db, { child }, ctx.now)
}

type Columns =
  | Awaited<ReturnType<typeof secretColumns>>
  | (typeof NO_SECRET & typeof UNTRIED & { choose_until: string })

async function renew(ctx: Ctx, kept: Kept, child: string, columns: Columns): Promise<void> {
  const seat = seatOf(kept, child)
  if (seat.due === null) throw new Refused('students.tooYoung')
  const symbol = seat.pass?.symbol ?? freeSymbol(kept.seats.flatMap(one => one.pass?.symbol ?? []))
  const made = { made_by: needPerson(ctx).id, made_at: ctx.now.toString() }
  await ctx.db
    .insertInto('student_passes')
    .values({
      school_id: ctx.school.id,
      child_id: child,
      symbol,
      ...NO_SECRET,
      ...UNTRIED,
      ...columns,
      ...made,
    })
    .onConflict(conflict => conflict.columns(['school_id', 'child_id']).doUpdateSet({ ...columns, ...made }))
    .execute()
  await endSeats(ctx.db, { child }, ctx.now)
}

const seatOf = (kept: Kept, child: string): Seat =>
  found(
    kept.seats.find(seat => seat.child.id === child),
    'seat',
  )

function anyCode(): string {
  const code = newCode()
  return isPlain(code) ? anyCode() : code
}

const anyPictures = (many: number): string =>
  Array.from({ length: many }, () => PICTURES[randomInt(PICTURES.length)]).join(',')
