import type { ColumnMatch } from '../../domain/people/sheet/columns.ts'
import { FIELDS, isAdultField, isChildField } from '../../domain/people/sheet/fields.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { type Group, GroupedSelect } from '../../ui/imports/grouped-select.tsx'
import { meaningOf, readAs } from './choices.ts'
import type { PreviewProps } from './preview.tsx'

/** What each column is taken for, and why; each can be changed. Open while one of them is only a guess. */
export function Columns({ visit, kept, plan }: PreviewProps) {
  const { say } = visit
  const matches = readAs(plan, kept.choices)
  const groups = groupsOf(visit, [...matches, ...plan.matches])
  return (
    <Disclosure summary={say.t('imports.columns.title')} open={matches.some(isDoubtful)}>
      <p class="soft">{say.t('imports.columns.text')}</p>
      <div class="cards">
        {matches.map(match => (
          <GroupedSelect
            name={`column.${match.column}`}
            label={<bdi>{match.header || say.t('imports.columns.unnamed', { n: match.column + 1 })}</bdi>}
            note={`${say.t(`sheet.confidence.${match.confidence}`)}, ${say.t(`sheet.reason.${match.reason}`)}`}
            hint={exampleOf(visit, plan, match.column)}
            value={meaningOf(match)}
            groups={groups}
          />
        ))}
      </div>
    </Disclosure>
  )
}

const isDoubtful = (match: ColumnMatch) => match.confidence === 'guess' && match.field !== 'unused'
const MOST_SHOWN = 30

function exampleOf({ say }: Visit, plan: PreviewProps['plan'], column: number) {
  const cells = plan.table.rows.map(row => (row.cells[column] ?? '').trim()).filter(cell => cell !== '')
  const values = [...new Set(cells)].slice(0, 2).map(cell => cell.slice(0, MOST_SHOWN))
  return values.length > 0 ? say.t('imports.columns.example', { values: values.join(', ') }) : undefined
}

const MOST_PEOPLE = 6

/** Everything that a column can be: of each adult and child that the columns speak of, with one adult more. */
function groupsOf({ say }: Visit, matches: ColumnMatch[]): Group[] {
  const most = (isTheirs: typeof isAdultField) =>
    Math.max(1, ...matches.filter(match => isTheirs(match.field)).map(match => match.person))
  const [adults, children] = [Math.min(most(isAdultField) + 1, MOST_PEOPLE), most(isChildField)]
  const optionsOf = (fields: readonly ColumnMatch['field'][], person: number) =>
    fields.map(field => ({ value: `${field}.${person}`, label: say.t(`sheet.field.${field}`) }))
  const others = FIELDS.filter(field => !isAdultField(field) && !isChildField(field))
  const adultFields = FIELDS.filter(isAdultField)
  const groups = [
    { label: say.t('imports.columns.others'), options: optionsOf(others, 1) },
    ...numbers(children).map(n => ({
      label: children > 1 ? say.t('imports.columns.childN', { n }) : say.t('imports.columns.child'),
      options: optionsOf(FIELDS.filter(isChildField), n),
    })),
    ...numbers(adults).map(n => ({
      label: say.t('imports.columns.adult', { n }),
      options: optionsOf(adultFields, n),
    })),
    { label: say.t('imports.columns.family'), options: optionsOf(adultFields, 0) },
  ]
  return withAll(groups, matches, optionsOf)
}

const numbers = (most: number) => Array.from({ length: most }, (_, n) => n + 1)

/** What a column is now can always be chosen again, however odd. */
function withAll(
  [others, ...groups]: Group[],
  matches: ColumnMatch[],
  optionsOf: (fields: ColumnMatch['field'][], person: number) => Group['options'],
): Group[] {
  const known = new Set([others!, ...groups].flatMap(group => group.options.map(option => option.value)))
  const odd = matches.filter(match => !known.has(meaningOf(match)))
  const options = new Map(
    odd.flatMap(match => optionsOf([match.field], match.person)).map(one => [one.value, one]),
  )
  return [{ ...others!, options: [...others!.options, ...options.values()] }, ...groups]
}
