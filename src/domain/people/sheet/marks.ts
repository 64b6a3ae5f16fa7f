import { fold, headerWords } from './fold.ts'
import { type Relation, relationsIn } from './relations.ts'

/** "The same": as what stands above, or as what the row says of somebody whom it names. */
export type Mark = { of: 'any' | 'above' } | { of: 'named'; relations: Relation[]; name: string }

const ANY: Mark = { of: 'any' }
const ABOVE: Mark = { of: 'above' }
const PLAIN = new Map([
  ...['same', 'ditto', 'idem', 'igual', 'lo mismo', 'نفسه', 'نفس الشي'].map((word): [string, Mark] => [
    word,
    ANY,
  ]),
  ...['same as above', 'igual que arriba', 'مثل اعلاه'].map((word): [string, Mark] => [word, ABOVE]),
])
const FIRST = new Set('same ditto idem igual mismo misma نفس نفسه مثل'.split(' '))
const BESIDE = new Set(
  (
    'the same as for phone number cell mobile home email mail address contact one lo el la los las que de del a ' +
    'su mismo misma telefono numero correo رقم هاتف بريد عنوان'
  ).split(' '),
)
const MOST_WORDS = 6

/** A cell that says only that it is the same as another one. */
export function markIn(cell: string): Mark | null {
  if (/^(["”〃]|'')$/.test(cell.trim())) return ANY
  return PLAIN.get(fold(cell)) ?? null
}

/** Also one that says the same as whose, as in "same number as mom". Not to be asked of a name. */
export function sameAs(cell: string): Mark | null {
  const mark = markIn(cell)
  if (mark || cell.length > 60) return mark
  const words = headerWords(cell)
  const start = words[0] && /^(the|lo|el|la)$/.test(words[0]) ? 1 : 0
  if (words.length > MOST_WORDS || !FIRST.has(words[start] ?? '')) return null
  const named = words.slice(start + 1).filter(word => !BESIDE.has(word))
  return named.length === 0 ? ANY : { of: 'named', relations: relationsIn(named), name: named.join(' ') }
}
