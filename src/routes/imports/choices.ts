import type { ImportChoices, Plan } from '../../domain/people/import-plan.ts'
import { isLanguageCode } from '../../domain/people/rules.ts'
import { chosenMatches } from '../../domain/people/sheet/choices.ts'
import type { ColumnMatch } from '../../domain/people/sheet/columns.ts'
import { FIELDS, type Field } from '../../domain/people/sheet/fields.ts'
import { MAX_NAME } from '../../domain/people/sheet/row-cells.ts'
import { type Fields, text } from '../../platform/http/fields.ts'
import { Invalid, type Problems } from '../../platform/refusal.ts'

/** What a column holds, as one value of a select: the field and the number of the person. */
export const meaningOf = ({ field, person }: Pick<ColumnMatch, 'field' | 'person'>) => `${field}.${person}`

/** What was chosen on the page, as far as the page asked for it. Throws `Invalid` for a name that cannot be one. */
export function readChoices(plan: Plan, fields: Fields): ImportChoices {
  const told = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined)
  const asked = (code: string) => plan.questions.some(question => question.code === code)
  const [dates, names] = [told('dateOrder'), told('nameOrder')]
  return {
    columns: columnsOf(plan, told),
    ...(asked('dateOrder') && (dates === 'mdy' || dates === 'dmy') ? { dateOrder: dates } : {}),
    ...(asked('nameOrder') && (names === 'givenFirst' || names === 'familyFirst')
      ? { nameOrder: names }
      : {}),
    languages: languagesOf(plan, told),
    names: namesOf(plan, told),
    apart: apartOf(plan, fields),
    same: sameOf(plan, fields),
  }
}

type TellOf = (name: string) => string | undefined

/** Only what differs from how the columns were matched anyway. */
function columnsOf(plan: Plan, told: TellOf): ImportChoices['columns'] {
  const chosen = plan.matches.flatMap(match => {
    const value = told(`column.${match.column}`)
    const [field = '', person = ''] = value?.split('.') ?? []
    const isKnown = FIELDS.includes(field as Field) && /^\d{1,2}$/.test(person)
    if (!isKnown || value === meaningOf(match)) return []
    return [[match.column, { field: field as Field, person: Number(person) }] as const]
  })
  return Object.fromEntries(chosen)
}

function languagesOf(plan: Plan, told: TellOf): Record<string, string> {
  const words = plan.questions
    .filter(question => question.code === 'language')
    .map(question => question.value)
  return Object.fromEntries(
    words.flatMap(word => {
      const code = told(`language.${word}`)
      return code !== undefined && (code === '' || isLanguageCode(code)) ? [[word, code]] : []
    }),
  )
}

function namesOf(plan: Plan, told: TellOf): Record<string, string> {
  const problems: Problems = {}
  const names = plan.fitted.nameless.flatMap(({ address }) => {
    const field = `name.${address}`
    const typed = text(MAX_NAME).safeParse(told(field) ?? '')
    if (!typed.success) problems[field] = problemOf(typed.error.issues[0]!)
    else if (typed.data.trim() !== '' && !/\p{L}/u.test(typed.data))
      problems[field] = { key: 'common.invalid.required' }
    return typed.success && typed.data.trim() !== '' ? [[address, typed.data.trim()] as const] : []
  })
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return Object.fromEntries(names)
}

const problemOf = (issue: { message: string }): Problems[string] =>
  issue.message === 'common.invalid.tooLong'
    ? { key: issue.message, args: { max: MAX_NAME } }
    : { key: issue.message }

const apartOf = (plan: Plan, fields: Fields): number[] => {
  const ticked = [fields.apart ?? []].flat().map(Number)
  return plan.fitted.open.map(({ child }) => child.rows[0] ?? 0).filter(row => ticked.includes(row))
}

const sameOf = (plan: Plan, fields: Fields): string[] => {
  const ticked = [fields.same ?? []].flat()
  return plan.fitted.namesakes.map(({ works }) => works.id).filter(id => ticked.includes(id))
}

/** How each column is read now, by us or by the head. */
export const readAs = (plan: Plan, choices: ImportChoices): ColumnMatch[] =>
  chosenMatches(plan.matches, choices)
