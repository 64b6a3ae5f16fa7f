import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Invalid } from '../../platform/refusal.ts'
import { areasOf } from '../observations/areas.ts'
import { type Item, itemFor } from '../voice/items.ts'
import { takeUp } from '../voice/steps.ts'
import { type Held, heldFor, ownHome } from './audiences.ts'
import { addEvidence } from './evidence.ts'
import { handOf } from './hand.ts'
import type { NewGoal } from './schema.ts'
import { type Seat, seatFor } from './seat.ts'
import { writeVersion } from './write-version.ts'

declare module '../voice/steps.ts' {
  interface Hops {
    goal_id: string
    support_id: string
  }
}

/** From where a goal or a need comes: what a home said, an item of an agenda, or what the school saw. */
export type Origin = { item?: string; agenda?: string; seen?: string }

/**
 * A guardian, an educator or the student proposes a goal; whoever proposes has agreed to it. What a home said and it
 * comes from is taken up by it, where the school proposes; what the school saw is its first evidence. Gives the goal's id.
 */
export async function proposeGoal(
  ctx: Ctx,
  child: string,
  input: NewGoal,
  origin: Origin = {},
): Promise<string> {
  const seat = await seatFor(ctx, child)
  if (!seat.kinds.includes(input.kind)) throw new Invalid({ kind: { key: 'common.invalid.choose' } })
  const held = heldFor(seat, [input.kind], input.audience)
  const hope = await needKnown(ctx, seat, input, origin)
  const why_none = hope && isReadByAll(hope, held) ? '' : reasonIn(input, hope, origin)
  const id = newId()
  const { by, at } = handOf(ctx)
  await ctx.db
    .insertInto('goals')
    .values({
      ...{ school_id: ctx.school.id, id, child_id: child, kind: input.kind, ...held, area_id: input.area },
      ...{ aspiration_id: hope?.id ?? null, why_none },
      ...{ from_item_id: origin.item ?? null, from_agenda_id: origin.agenda ?? null },
      ...{ proposed_by: by, proposed_side: seat.side, proposed_at: at },
      ...{ ended_at: null, ended_as: null, ended_by: null, ended_words: '' },
    })
    .execute()
  await writeVersion(ctx, id, { side: seat.side, home: homeOf(seat, input), party: null }, input)
  if (origin.item && seat.side === 'school') await takeUp(ctx, origin.item, { goal_id: id })
  if (origin.seen) await addEvidence(ctx, id, origin.seen)
  return id
}

const homeOf = (seat: Seat, { kind }: NewGoal) => (seat.side === 'home' ? ownHome(seat, [kind]) : null)

/** For whoever may not read what it comes from: said, or else why it matters at all, so that its lack betrays nothing. */
function reasonIn({ why_none, why }: NewGoal, hope: Item | null, { item, agenda, seen }: Origin): string {
  if (why_none.trim() !== '') return why_none
  if (hope) throw new Invalid({ why_none: { key: 'goals.invalid.whyBeside' } })
  if (!item && !agenda && !seen) throw new Invalid({ why_none: { key: 'goals.invalid.aspiration' } })
  return why
}

/** Whoever reads the goal reads the hope. The others are told a reason in its place, lest its lack betray the hope. */
const isReadByAll = (hope: Item, held: Held) =>
  hope.audience === 'team' && (hope.homes === 'both' || held.party_id === hope.party)

/** The area is one in use; the words of a family are of this child, and for this reader to know. Gives the hope. */
async function needKnown(ctx: Ctx, seat: Seat, { area, aspiration }: NewGoal, { item }: Origin) {
  const areas = await areasOf(ctx)
  if (!areas.some(({ id }) => id === area)) throw new Invalid({ area: { key: 'common.invalid.choose' } })
  if (item && (await itemFor(ctx, item)).child.id !== seat.child.id)
    throw new Invalid({ from: { key: 'common.invalid.choose' } })
  if (!aspiration) return null
  const hope = await itemFor(ctx, aspiration)
  if (hope.kind !== 'aspiration' || hope.child.id !== seat.child.id)
    throw new Invalid({ aspiration: { key: 'common.invalid.choose' } })
  return hope
}
