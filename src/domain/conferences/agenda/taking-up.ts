import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, Refused } from '../../../platform/refusal.ts'
import { keepNoLonger } from '../../voice/for-agenda.ts'
import type { Item as Said } from '../../voice/items.ts'
import { openAmong } from '../../voice/open.ts'
import { whyNoStep } from '../../voice/rules.ts'
import { answerItem } from '../../voice/steps.ts'
import { needHolder } from '../meeting/policy.ts'
import { standing } from '../meeting/rules.ts'
import { talkFor } from '../meeting/talk.ts'
import { addItem } from './adding.ts'
import type { Item } from './items.ts'
import type { NewItem } from './schema.ts'

declare module '../../voice/steps.ts' {
  interface Hops {
    agenda_item_id: string
  }
}

/**
 * Puts it on the agenda of one of them, and each side reads on the other page where. By the school it is taken up; by
 * its home it waits there for the school. Refuses `conferences.onAgenda` twice, and `voice.closedAlready`.
 */
export async function putOnAgenda(ctx: Ctx, said: Said, meeting: string, item: NewItem): Promise<void> {
  const talk = await talkFor(ctx, meeting)
  if (said.side === 'staff') needHolder(talk)
  const why = whyNoStep(said.state)
  if (why) throw new Refused(why)
  if (talk.party !== said.party) throw new Absent('meeting')
  const id = await addItem(ctx, { ...talk, side: 'home' }, item, { voice_item_id: said.id })
  if (said.side === 'staff') await answerItem(ctx, said, 'taken_up', '', { agenda_item_id: id })
  else await keepNoLonger(ctx, said)
}

/**
 * What came of them goes back to whoever said it: agreed on, or seen in two ways, it is closed in those words; to be gone
 * on with, or not now, it is answered. What the reader may not answer waits for whoever may.
 */
export async function giveBack(ctx: Ctx, items: Item[]): Promise<void> {
  const taken = items.filter(item => item.voice !== null && item.audience === 'all')
  if (taken.length === 0) return
  const open = await openAmong(
    ctx,
    taken.map(item => item.voice!),
  )
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
