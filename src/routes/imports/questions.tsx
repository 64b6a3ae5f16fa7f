import { OFFERED_LANGUAGES } from '../../domain/people/languages.ts'
import { fullName } from '../../domain/people/sheet/names.ts'
import type { ProposedChild } from '../../domain/people/sheet/proposal.ts'
import type { SheetQuestion } from '../../domain/people/sheet/question.ts'
import { Card } from '../../ui/card.tsx'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'
import type { PreviewProps } from './preview.tsx'

/** What only the head can know, asked once for the whole sheet. */
export function Questions({ visit, kept, plan, shown }: PreviewProps) {
  const { say } = visit
  const { questions } = plan
  if (questions.length === 0) return null
  return (
    <Card mood="needs" title={say.t('imports.questions.title')}>
      <p>{say.t('imports.questions.text')}</p>
      {questions.map(question => {
        const { code, value, suggested } = question
        const label = say.t(`sheet.question.${code}`, { value })
        if (code !== 'language')
          return (
            <ChoiceField
              {...fieldOf(visit, shown, code, kept.choices[code] ?? suggested)}
              label={label}
              options={optionsOf(visit, question)}
            />
          )
        return (
          <SelectField
            {...fieldOf(visit, shown, `language.${value}`, kept.choices.languages?.[value] ?? suggested)}
            label={label}
            options={languagesOf(visit)}
            empty={say.t('imports.language.leaveOut')}
          />
        )
      })}
    </Card>
  )
}

type Visit = PreviewProps['visit']

const ORDERS = ['mdy', 'dmy', 'givenFirst', 'familyFirst'] as const
const optionsOf = ({ say }: Visit, question: SheetQuestion) =>
  ORDERS.filter(order => question.options.includes(order)).map(value => ({
    value,
    label: say.t(`sheet.option.${value}`),
  }))

const languagesOf = ({ say }: Visit) =>
  OFFERED_LANGUAGES.map(value => ({ value, label: say.languageName(value) })).sort((one, other) =>
    one.label.localeCompare(other.label, say.locale),
  )

const MOST_OPEN = 8

/** The one thing that a sheet is often silent about and that matters most: who lives together. */
export function Apart({ visit, plan, shown }: PreviewProps) {
  const { say } = visit
  const { open, families } = plan.fitted
  if (open.length === 0) return null
  const names = new Map(
    families.flatMap(family => family.adults.map(adult => [adult.key, fullName(adult)] as const)),
  )
  const adultsOf = (child: ProposedChild) =>
    say.list(child.homes.flatMap(home => home.adults.map(adult => names.get(adult.key) ?? '')))
  return (
    <Card mood="needs" title={say.t('imports.apart.title')}>
      <p>{say.t('imports.apart.text', { n: open.length })}</p>
      <Disclosure
        summary={say.t('imports.apart.label')}
        open={open.length <= MOST_OPEN || open.some(one => one.text !== '')}
      >
        <ChecksField
          name="apart"
          label={<span class="unseen">{say.t('imports.apart.label')}</span>}
          values={valuesOf(
            shown,
            'apart',
            open.filter(one => one.isApart).map(({ child }) => String(child.rows[0])),
          )}
          options={open.map(({ child, text }) => ({
            value: String(child.rows[0]),
            label: <bdi>{fullName(child)}</bdi>,
            hint: text ? say.t('imports.apart.says', { adults: adultsOf(child), text }) : adultsOf(child),
          }))}
        />
      </Disclosure>
    </Card>
  )
}

/** Adults of whom the sheet has an address only: a name for each, or none, and then they stay out. */
export function NamelessAdults({ visit, plan, shown }: PreviewProps) {
  const { say } = visit
  const { nameless } = plan.fitted
  if (nameless.length === 0) return null
  return (
    <Card mood="needs" title={say.t('imports.nameless.title')}>
      <p>{say.t('imports.nameless.text')}</p>
      {nameless.map(({ address, typed, children }) => (
        <TextField
          {...fieldOf(visit, shown, `name.${address}`, typed)}
          label={say.t('imports.nameless.label', { address })}
          hint={say.t('imports.nameless.hint', { children: say.list(children) })}
          note={say.t('common.optional')}
          autocomplete="off"
        />
      ))}
    </Card>
  )
}
