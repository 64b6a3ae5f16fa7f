import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'
import { found } from '../../../platform/refusal.ts'
import { withParts } from './parts.ts'
import type { RoundView } from './rounds.ts'

export type KnownRound = { version: string; round: Omit<RoundView, 'state'> }

const MOST_KNOWN = 64
const known = new Map<string, KnownRound>()
const nameOf = (ctx: Ctx, id: string) => `${ctx.school.id} ${id}`

/**
 * A round with all its parts as it was when it was last read here. It may have been changed since: whoever decides by it
 * reads `roundVersion` in the same statement as the rest, and does without it where that is another one.
 */
export async function knownRound(ctx: Ctx, id: string): Promise<KnownRound> {
  const name = nameOf(ctx, id)
  const before = known.get(name)
  if (before) return before
  const [row] = await readRound(ctx, { id })
  const { version, ...round } = found(row, 'round')
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, { version, round })
  return { version, round }
}

export const forgetRound = (ctx: Ctx, id: string) => known.delete(nameOf(ctx, id))

/** Another one after every change of the round or of its parts, by whomever; see the trigger `change_round`. */
export const roundVersion = (id: string) =>
  sql<string>`(select v.version from round_versions v where v.round_id = ${id})`

const readRound = composed(['id'], (ctx, { id }) =>
  withParts(ctx).select(roundVersion(id).as('version')).where('rounds.id', '=', id),
)
