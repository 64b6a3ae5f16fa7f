import { fold, headerWords } from './fold.ts'
import { fullName } from './names.ts'
import { isGeneric, type Relation, relationsIn } from './relations.ts'
import type { RowAdult } from './row-adults.ts'

/** A home of the row's children. `key` tells it apart from other homes of the same child; null: nothing says. */
export type RowHome = { key: string | null; label: string | null; adults: RowAdult[] }

/** A stepmother's home is the father's, a stepfather's the mother's. */
export const isPartner = (step: RowAdult, parent: RowAdult) =>
  (step.relation === 'stepmother' && parent.relation === 'father') ||
  (step.relation === 'stepfather' && parent.relation === 'mother')

const phrase = (words: string) => new RegExp(`(^| )(${words})( |$)`)
const BOTH = phrase(
  'both|parents|ambos|los dos|padres|together|juntos|everyone|والدين|والديه|والديها|كلاهما|معا',
)
const SPLIT = phrase(
  '50 50|shared|split|alternat\\w*|half|two homes|both homes|both houses|compartid[ao]|altern[ao]\\w*|dos casas|بالتناوب|مناصفه',
)
const APART = phrase(
  'divorc\\w*|separat\\w*|apart|weeks?|weekdays?|weekends?|every other|separad\\w*|semanas?|و?اسبوع\\S*|[وب]?\\S{0,2}مطلق\\S*|و?منفصل\\S*|طلاق',
)
/** Words that part nobody: with them alone a text says who lives together, and no more. */
const PLAIN = new Set(
  (
    'and with lives live living at the his her their home house in both together everyone all of ' +
    'y e con en la el los las casa hogar de su sus vive viven ambos dos juntos todos ' +
    'و مع عند في بيت كلا كلاهما معا يعيش تعيش'
  ).split(' '),
)

/** Whether a text that tells no homes still says that there are two. */
export const soundsApart = (text: string): boolean => {
  const words = headerWords(text)
  return APART.test(words.join(' ')) || relationsIn(words).length > 1
}

const isMeant = (adult: RowAdult, words: string[], relations: Relation[]) =>
  (adult.relation !== null && relations.includes(adult.relation)) ||
  (adult.given !== '' && words.includes(fold(adult.given).split(' ')[0]!))

/** The words of a text, the Arabic "and" by itself: it is written as one with the word that it joins. */
const wordsOf = (text: string, adults: RowAdult[]): string[] =>
  headerWords(text.replace(/[&+]/g, ' and ')).flatMap(word => {
    const [, rest] = /^و(.{2,})$/.exec(word) ?? []
    const joins = rest && (relationsIn([rest]).length > 0 || adults.some(one => isMeant(one, [rest], [])))
    return joins ? ['و', rest] : [word]
  })

/** "Mom and Dad" joins; "Mom / Dad", "Mom (weekdays), Dad" or a word that we do not know may part. */
function isPlain(text: string, words: string[], adults: RowAdult[]): boolean {
  const marks = text.replace(/\p{L}[.'’](?=\p{L}|$|\s)/gu, '')
  const isKnown = (word: string) =>
    PLAIN.has(word) || relationsIn([word]).length > 0 || adults.some(one => isMeant(one, [word], []))
  return !/[^\p{L}\p{M}\s&+.]/u.test(marks) && words.every(isKnown)
}

const home = (adults: RowAdult[], key: string): RowHome => ({ key, label: null, adults })
const isBeside = (adult: RowAdult, adults: RowAdult[]) => adults.some(other => isPartner(adult, other))
const isUnnamed = ({ relation }: RowAdult) => relation === null || isGeneric(relation)

/**
 * "Lives with dad": two homes, his and that of the others. One home only where the text says plainly that they
 * are together. Null where it says nothing that we know, or names two people in any other way: then one has to ask.
 */
export function homesByPhrase(text: string, adults: RowAdult[]): RowHome[] | null {
  const words = wordsOf(text, adults)
  const said = words.join(' ')
  const plain = isPlain(text, words, adults)
  if (SPLIT.test(said))
    return adults.length === 2 ? adults.map((adult, at) => home([adult], `apart ${at}`)) : null
  const relations = relationsIn(words).filter(relation => relation !== 'parent')
  const named = adults.filter(adult => isMeant(adult, words, relations))
  if (named.length === 0 && relations.length === 0) {
    const together = plain && BOTH.test(said) && !adults.some(adult => isBeside(adult, adults))
    return together ? [home(adults, 'together')] : null
  }
  return named.length > 0 ? homesOfNamed(named, relations, adults, plain) : null
}

function homesOfNamed(
  named: RowAdult[],
  relations: Relation[],
  adults: RowAdult[],
  plain: boolean,
): RowHome[] | null {
  const meant = adults.filter(adult => named.includes(adult) || isBeside(adult, named))
  const others = adults.filter(adult => !meant.includes(adult))
  const several = Math.max(named.length, relations.length) > 1
  const missing = relations.some(relation => !named.some(adult => adult.relation === relation))
  const isOneOfOthers = missing && others.some(isUnnamed)
  const bothParents = ['mother', 'father'].every(one => named.some(({ relation }) => relation === one))
  if (several && (!plain || isOneOfOthers || (bothParents && meant.some(one => isBeside(one, named)))))
    return null
  if (others.length === 0 && !plain) return null
  const where = home(
    meant,
    ['lives with', ...(relations.length > 0 ? relations : named.map(fullName))].join(' '),
  )
  return others.length > 0 ? [where, home(others, 'other')] : [where]
}
