import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { Absent } from '../../../platform/refusal.ts'
import { isHead } from '../../people/policy.ts'
import { openItemsOf, type Item as Said } from '../../voice/items.ts'
import { answerItem, itemToAnswer } from '../../voice/steps.ts'
import { needHolder } from '../meeting/policy.ts'
import { standing } from '../meeting/rules.ts'
import { talkFor } from '../meeting/talk.ts'
import { instant } from '../schedule.ts'
import { ofOwnChild } from '../veil.ts'
import { addItem } from './adding.ts'
import type { Item } from './items.ts'
import type { NewItem } from './schema.ts'

declare module '../../voice/steps.ts' {
  interface Hops {
    agenda_item_id: string
  }
}

/** A conference of the home that said something, at which it can be talked about. */
export type Ahead = { id: string; round: string; start: string | null }

/**
 * Something that a home said, with those of its conferences that the reader holds and that are not closed, the soonest
 * first. Throws as `itemToAnswer` does.
 */
export async function saidToTakeUp(ctx: Ctx, id: string): Promise<{ said: Said; ahead: Ahead[] }> {
  const said = await itemToAnswer(ctx, id)
  const ahead = await ctx.db
    .selectFrom('meetings')
    .innerJoin('rounds', 'rounds.id', 'meetings.round_id')
    .leftJoin('meeting_talks as t', 't.meeting_id', 'meetings.id')
    .leftJoin('bookings as b', join =>
      join.onRef('b.meeting_id', '=', 'meetings.id').on('b.cancelled_at', 'is', null),
    )
    .where('meetings.party_id', '=', said.party)
    .where('meetings.need', '!=', 'waived')
    .where('t.closed_at', 'is', null)
    .where(eb => eb.not(ofOwnChild(ctx)))
    .where(eb =>
      eb.or([
        eb.val(isHead(ctx)),
        eb.exists(
          eb
            .selectFrom('meeting_educators as e')
            .select('e.educator_id')
            .whereRef('e.meeting_id', '=', 'meetings.id')
            .where('e.educator_id', '=', actorId(ctx)),
        ),
      ]),
    )
    .select(['meetings.id', 'rounds.name as round', instant('lower', 'b').as('start')])
    .orderBy('b.during')
    .orderBy('rounds.created_at', 'desc')
    .orderBy('meetings.id')
    .execute()
  return { said, ahead }
}

/** Puts it on the agenda of one of them; the home reads on its own page where. Refuses `conferences.onAgenda` twice. */
export async function putOnAgenda(ctx: Ctx, said: Said, meeting: string, item: NewItem): Promise<void> {
  const talk = await talkFor(ctx, meeting)
  needHolder(talk)
  if (talk.party !== said.party) throw new Absent('meeting')
  const id = await addItem(ctx, { ...talk, side: 'home' }, item, { voice_item_id: said.id })
  await answerItem(ctx, said, 'taken_up', '', { agenda_item_id: id })
}

/**
 * What came of them goes back to whoever said it: agreed on, or seen in two ways, it is closed in those words; to be gone
 * on with, or not now, it is answered. What the reader may not answer waits for whoever may.
 */
export async function giveBack(ctx: Ctx, child: string, items: Item[]): Promise<void> {
  const taken = items.filter(item => item.voice !== null && item.audience === 'all')
  if (taken.length === 0) return
  const open = new Map((await openItemsOf(ctx, [child])).map(said => [said.id, said]))
  for (const item of taken) {
    const said = open.get(item.voice!)
    const [outcome] = standing(item.outcomes)
    if (!said || !outcome || said.homes === 'both') continue
    const { came, words, home_words, school_words } = outcome
    const ends = came === 'agreed' || came === 'differ'
    const text = came === 'differ' ? `${home_words}\n\n${school_words}` : words
    await answerItem(ctx, said, ends ? 'closed' : 'answered', text)
  }
}
