import type { ItemBeside } from '../../domain/voice/item-beside.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { Notice } from '../../ui/tag.tsx'

/** From which word of a family a form was opened: `?from=` names it, and the form carries it on. */
export const fromIn = ({ c, fields }: Visit): string => {
  const from = c.req.query('from') ?? (typeof fields.from === 'string' ? fields.from : '')
  return isId(from) ? from : ''
}

/** The word that the new thing comes from. */
export const From = ({ visit, from }: { visit: Visit; from: ItemBeside | undefined }) =>
  from ? <Notice>{visit.say.t('goals.from', { text: shortened(from.text) })}</Notice> : null

/** As much of a text as a line takes. */
export const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text)
