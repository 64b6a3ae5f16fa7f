import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { StoredImage } from '../../../platform/images.ts'
import { Forbidden, found, Invalid, Refused } from '../../../platform/refusal.ts'
import { heldFor, homeAt } from '../audiences.ts'
import { refusePast } from '../days.ts'
import { helperIn } from '../ends.ts'
import { goalFor } from '../goals.ts'
import { handOf } from '../hand.ts'
import { isDoer, KINDS, whyNoEnd } from '../rules.ts'
import type { NewAction } from '../schema.ts'
import { type Seat, seatFor } from '../seat.ts'
import { needAt } from '../support/support.ts'
import type { Audience } from '../tables.ts'
import { type Action, actionFor } from './actions.ts'

/**
 * Something to do, with exactly one owner. The school gives it to anybody; a home and the student take what they do
 * themselves. `agenda`: the item at which it was agreed. Gives the action's id.
 */
export async function addAction(ctx: Ctx, child: string, input: NewAction, agenda?: string): Promise<string> {
  const seat = await seatFor(ctx, child)
  refusePast(ctx, input, 'due_on')
  const owner = ownerIn(seat, input)
  const held = await heldWith(ctx, seat, input, owner)
  const id = newId()
  const { by, at } = handOf(ctx)
  await ctx.db
    .insertInto('actions')
    .values({
      ...{ school_id: ctx.school.id, id, child_id: child, ...held, text: input.text, due_on: input.due_on },
      ...{ owner: owner.side, owner_id: owner.person, goal_id: input.goal || null },
      ...{ support_id: input.support || null, agenda_item_id: agenda ?? null, added_by: by, added_at: at },
      ...{ done_at: null, done_by: null, done_words: '', has_photo: false },
      ...{ dropped_at: null, dropped_by: null, dropped_words: '' },
    })
    .execute()
  return id
}

type Owner = ReturnType<typeof helperIn>

/** Exactly one, at this table; whoever is not of the school names itself. */
function ownerIn(seat: Seat, { owner }: NewAction): Owner {
  const meant = helperIn(owner)
  if (seat.side !== 'school' && meant.side !== seat.side) throw new Forbidden('owner')
  const isKnown =
    meant.side === 'student' ||
    (meant.side === 'school'
      ? seat.team.some(({ id }) => id === meant.person)
      : seat.homes.some(({ party }) => party === meant.party))
  if (!isKnown) throw new Invalid({ owner: { key: 'common.invalid.choose' } })
  return meant
}

/** A home's is between it and the school; all others are for whom they are said to be, no wider than their goal. */
async function heldWith(ctx: Ctx, seat: Seat, input: NewAction, owner: Owner) {
  const goal = input.goal ? (await goalFor(ctx, input.goal)).goal : undefined
  if (goal && goal.child !== seat.child.id) throw new Invalid({ goal: { key: 'common.invalid.choose' } })
  const need = input.support ? await needAt(ctx, seat, input.support) : undefined
  if (input.support && !need) throw new Invalid({ support: { key: 'common.invalid.choose' } })
  if (owner.side === 'home') return { audience: 'home' as const, party_id: homeAt(seat, owner.party!, KINDS) }
  if (owner.side === 'student' && input.audience.audience === 'team')
    throw new Invalid({ audience: { key: 'goals.invalid.studentKnows' } })
  const party = goal?.party ?? need?.party
  if (party) return { audience: 'home' as const, party_id: party }
  return heldFor<Audience>(seat, KINDS, input.audience)
}

/** Done, with a word or a photo. A home and the student say so of their own, the school of any. */
export async function finishAction(
  ctx: Ctx,
  id: string,
  words: string,
  image: StoredImage | null,
): Promise<Action> {
  const action = await openActionInTurn(ctx, id)
  if (words.trim() === '' && !image) throw new Invalid({ words: { key: 'goals.invalid.done' } })
  const { by, at } = handOf(ctx)
  await ctx.db
    .updateTable('actions')
    .set({ done_at: at, done_by: by, done_words: words, has_photo: image !== null })
    .where('id', '=', id)
    .execute()
  if (image)
    await ctx.db
      .insertInto('action_photos')
      .values({ school_id: ctx.school.id, action_id: id, ...image })
      .execute()
  return action
}

/** Given up, and why. */
export async function dropAction(ctx: Ctx, id: string, words: string): Promise<Action> {
  const action = await openActionInTurn(ctx, id)
  await ctx.db
    .updateTable('actions')
    .set({ dropped_at: ctx.now.toString(), dropped_by: found(actorId(ctx)), dropped_words: words })
    .where('id', '=', id)
    .execute()
  return action
}

/** Two who end it at once take turns. Refuses `goals.doneAlready` and `goals.dropped`. */
async function openActionInTurn(ctx: Ctx, id: string): Promise<Action> {
  await ctx.db.selectFrom('actions').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  const { seat, action } = await actionFor(ctx, id)
  if (!isDoer(seat.side, action.owner)) throw new Forbidden('action')
  const why = whyNoEnd(action)
  if (why) throw new Refused(why)
  return action
}
