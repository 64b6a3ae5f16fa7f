import { fold, headerWords } from './fold.ts'

/** How an adult is related to a child; `parent` and `guardian` say no more than that. */
export type Relation =
  | 'mother'
  | 'father'
  | 'stepmother'
  | 'stepfather'
  | 'grandmother'
  | 'grandfather'
  | 'aunt'
  | 'uncle'
  | 'sibling'
  | 'fosterParent'
  | 'parent'
  | 'guardian'

// Longer relations stand before the words that they contain: "step mom" before "mom".
const WORDS: readonly [Relation, string][] = [
  ['stepmother', 'stepmother|stepmom|step mother|step mom|stepmum|bonus mom|madrastra|زوجة الأب|زوجة الاب'],
  ['stepfather', 'stepfather|stepdad|step father|step dad|bonus dad|padrastro|زوج الأم|زوج الام'],
  ['grandmother', 'grandmother|grandma|grandmom|granny|nana|abuela|abuelita|جدة|الجدة'],
  ['grandfather', 'grandfather|grandpa|granddad|abuelo|abuelito|جد|الجد'],
  [
    'fosterParent',
    'foster parent|foster mother|foster father|foster|acogida|padre de acogida|madre de acogida',
  ],
  ['mother', 'mother|mom|mum|mama|mommy|mummy|mami|madre|أم|الأم|ام|الام|والدة|الوالدة|ماما'],
  ['father', 'father|dad|papa|daddy|papi|padre|أب|الأب|اب|الاب|والد|الوالد|بابا'],
  ['aunt', 'aunt|auntie|tia|عمة|العمة|خالة|الخالة'],
  ['uncle', 'uncle|tio|عم|العم|خال|الخال'],
  ['sibling', 'older sister|older brother|hermana mayor|hermano mayor|أخت|الأخت|أخ'],
  ['parent', 'parent|parents|padres|والدين|الوالدين|والدان|الوالدان'],
  ['guardian', 'guardian|guardians|legal guardian|caregiver|carer|tutor|tutora|tutores|apoderado|apoderada'],
  [
    'guardian',
    'acudiente|encargado|encargada|cuidador|cuidadora|representante|ولي الأمر|ولي أمر|ولي|وصي|الوصي',
  ],
]

const PHRASES = WORDS.flatMap(([relation, words]) =>
  words.split('|').map(word => ({ relation, phrase: headerWords(word).join(' ') })),
)

export const isGeneric = (relation: Relation): boolean => relation === 'parent' || relation === 'guardian'

/** Every relation that a header or an answer names, each once, in the order of the table. */
export function relationsIn(words: readonly string[]): Relation[] {
  let rest = ` ${words.join(' ')} `
  const found = new Set<Relation>()
  for (const { relation, phrase } of PHRASES) {
    if (!rest.includes(` ${phrase} `)) continue
    found.add(relation)
    rest = rest.replaceAll(` ${phrase} `, ' ')
  }
  return [...found]
}

/** The relation that a cell states, or nothing when it is not one that we know. */
export function readRelation(cell: string): Relation | null {
  const words = headerWords(cell)
  const found = relationsIn(words)
  return found.find(relation => !isGeneric(relation)) ?? found[0] ?? null
}

export const isRelationWord = (cell: string): boolean =>
  fold(cell).split(' ').length <= 3 && readRelation(cell) !== null
