import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { bookingsTold } from '../conferences/told.ts'
import { attendeesOf } from './attendees.ts'
import { exact, lettersOf, nothing, releaseOf } from './planned.ts'
import type { NoticeState } from './tables.ts'
import type { Draft } from './told.ts'

/** What has left, or may have: whoever got it hears of the way back as well. */
const REACHED: NoticeState[] = ['sending', 'sent', 'shown', 'uncertain']

/**
 * Of a day that is held on another one: one letter per person, with all of its meetings and when each was
 * before. Taken back before the first letters left, nobody hears of either.
 */
export async function dayMovedDrafts(
  ctx: Ctx,
  { id, payload, happened_at }: Fact<'dayMoved'>,
): Promise<Draft[]> {
  const moves = new Map(payload.moves.map(move => [move.booking, move]))
  const bookings = (await bookingsTold(ctx, { ids: [...moves.keys()] })).filter(
    one => one.published_at !== null,
  )
  const [first] = bookings
  if (!first) return []
  const then = bookings.map(booking => {
    const { to, sequence } = moves.get(booking.id)!
    return { ...booking, ...exact(to), sequence }
  })
  const attendees = (await attendeesOf(ctx, then)).map(one => ({
    ...one,
    meeting: { ...one.meeting, before: exact(moves.get(one.booking.id)!.from) },
  }))
  const reached = payload.undoes ? await reachedBy(ctx, payload.undoes) : null
  return lettersOf(first.round_name, attendees)
    .filter(({ whose }) => reached === null || reached.has(whose))
    .map(({ to, whose, told }) => ({
      ...{ kind: 'dayMoved' as const, to, round: payload.round, dedupe: keyOf(id, whose) },
      ...{ told: { ...nothing(first.round_name), meetings: told.meetings } },
      release: releaseOf(happened_at, first.published_at!),
    }))
}

const keyOf = (fact: string, whose: string) => `dayMoved:${fact}:${whose}`

async function reachedBy(ctx: Ctx, fact: string): Promise<Set<string>> {
  const start = keyOf(fact, '')
  const rows = await ctx.db
    .selectFrom('notices')
    .select('dedupe')
    .where('kind', '=', 'dayMoved')
    .where('dedupe', 'like', `${start}%`)
    .where('state', 'in', REACHED)
    .execute()
  return new Set(rows.map(row => row.dedupe.slice(start.length)))
}
