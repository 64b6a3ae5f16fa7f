import { sharedItemFor } from '../../domain/conferences/agenda/adding.ts'
import type { Item } from '../../domain/conferences/agenda/items.ts'
import type { Origin } from '../../domain/goals/propose.ts'
import type { ItemBeside } from '../../domain/voice/item-beside.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { Notice } from '../../ui/tag.tsx'

/** From what a form was opened: what a family said, or an item of an agenda. */
export type Source = { from: ItemBeside | undefined; agenda: Item | undefined }

/** `?from=` and `?agenda=` name it, and the form carries it on. */
export const namedIn = ({ c, fields }: Visit, what: keyof Source): string => {
  const typed = fields[what]
  const id = c.req.query(what) ?? (typeof typed === 'string' ? typed : '')
  return isId(id) ? id : ''
}

/** The item of an agenda of this child that the form was opened from. Absent where it is none of the reader's. */
export async function agendaIn(visit: Visit, child: string): Promise<Item | undefined> {
  const id = namedIn(visit, 'agenda')
  if (!id) return undefined
  const { talk, item } = await sharedItemFor(visit.ctx, id)
  return found(talk.child === child ? item : undefined, 'item')
}

export const sourceFields = ({ from, agenda }: Source) => ({ from: from?.id ?? '', agenda: agenda?.id ?? '' })

/** The same as where a new thing comes from. */
export const originOf = ({ from, agenda }: Source): Origin => ({
  ...(from && { item: from.id }),
  ...(agenda && { agenda: agenda.id }),
})

/** What the new thing comes from. */
export function From({ visit: { say }, source: { from, agenda } }: { visit: Visit; source: Source }) {
  if (from) return <Notice>{say.t('goals.from', { text: shortened(from.text) })}</Notice>
  return agenda ? <Notice>{say.t('goals.from.agenda', { text: shortened(agenda.text) })}</Notice> : null
}

/** As much of a text as a line takes. */
export const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text)
