import { OFFERED_LANGUAGES } from '../../domain/people/languages.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { CheckField } from '../../ui/choice.tsx'
import { DateField, SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { SeveralField } from '../../ui/people/several-field.tsx'
import { fieldOf, hasValues, problemIn, valuesOf } from '../problems.tsx'
import { zoneLabel } from './person.tsx'

/** What a form of details begins with: what is kept, or nothing yet. */
export type Kept = {
  given_name?: string
  family_name?: string
  use_name?: string
  pronouns?: string
  born_on?: string | null
  spoken_language: string
  written_language: string
  interpreter_needed?: boolean
  access_needs?: string
  zone?: string
  title?: string
  reach?: string
  mails?: string[]
  phones?: string[]
  languages?: string[]
}
type Props = { visit: Visit; shown: Shown; kept: Kept }

/** The name that stands in papers, and the birth date: the school's to change. */
export function NameFields({ visit, shown, kept }: Props) {
  const { t } = visit.say
  return (
    <>
      <TextField
        {...fieldOf(visit, shown, 'given_name', kept.given_name)}
        label={t('people.field.given')}
        required
        autocomplete="off"
      />
      <TextField
        {...fieldOf(visit, shown, 'family_name', kept.family_name)}
        label={t('people.field.family')}
        autocomplete="off"
      />
    </>
  )
}

export function CallFields({ visit, shown, kept }: Props) {
  const { t } = visit.say
  return (
    <>
      <TextField
        {...fieldOf(visit, shown, 'use_name', kept.use_name)}
        label={t('people.field.use')}
        hint={t('people.field.useHint')}
        note={t('common.optional')}
        autocomplete="off"
      />
      <TextField
        {...fieldOf(visit, shown, 'pronouns', kept.pronouns)}
        label={t('people.field.pronouns')}
        note={t('common.optional')}
        autocomplete="off"
        short
      />
    </>
  )
}

export const BirthField = ({ visit, shown, kept }: Props) => (
  <DateField
    {...fieldOf(visit, shown, 'born_on', kept.born_on ?? '')}
    label={visit.say.t('people.field.born')}
    note={visit.say.t('common.optional')}
  />
)

/** Every offered language by its name in the reader's own, and those that the person has already. */
export function languageOptions(visit: Visit, kept: string[]) {
  const { say } = visit
  return [...new Set([...OFFERED_LANGUAGES, ...kept])]
    .map(value => ({ value, label: say.languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, say.locale))
}

export function LanguageFields({ visit, shown, kept }: Props) {
  const { t } = visit.say
  const options = languageOptions(visit, [kept.spoken_language, kept.written_language])
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'spoken_language', kept.spoken_language)}
        label={t('people.field.spoken')}
        options={options}
      />
      <SelectField
        {...fieldOf(visit, shown, 'written_language', kept.written_language)}
        label={t('people.field.written')}
        hint={t('people.field.writtenHint')}
        options={options}
      />
    </>
  )
}

/** What somebody needs in order to take part. */
export function NeedFields({ visit, shown, kept }: Props) {
  const { t } = visit.say
  const needed = hasValues(shown) ? Boolean(shown.values.interpreter_needed) : kept.interpreter_needed
  return (
    <>
      <CheckField name="interpreter_needed" label={t('people.field.interpreter')} checked={needed} />
      <TextArea
        {...fieldOf(visit, shown, 'access_needs', kept.access_needs)}
        label={t('people.field.access')}
        hint={t('people.field.accessHint')}
        note={t('common.optional')}
        rows={2}
      />
    </>
  )
}

export function ZoneField({ visit, shown, kept }: Props) {
  const { t } = visit.say
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...(kept.zone ? [kept.zone] : [])])]
  return (
    <SelectField
      {...fieldOf(visit, shown, 'zone', kept.zone)}
      label={t('people.field.zone')}
      hint={t('people.field.zoneHint')}
      empty={t('people.field.zoneSchool')}
      options={zones.map(value => ({ value, label: zoneLabel(value) }))}
    />
  )
}

/** What was wrong with single answers of a field that comes several times. */
export const severalErrors = (visit: Visit, shown: Shown) =>
  Object.fromEntries(Object.entries(shown.problems).map(([place, one]) => [place, problemIn(visit, one)]))

export function AddressFields({ visit, shown, kept, mails }: Props & { mails: boolean }) {
  const { t } = visit.say
  const errors = severalErrors(visit, shown)
  return (
    <>
      {mails && (
        <SeveralField
          name="mails"
          type="email"
          label={t('people.field.mails')}
          hint={t('people.field.severalHint')}
          each={n => t('people.field.mailNth', { n })}
          values={valuesOf(shown, 'mails', kept.mails)}
          errors={errors}
        />
      )}
      <SeveralField
        name="phones"
        type="tel"
        label={t('people.field.phones')}
        hint={t('people.field.severalHint')}
        each={n => t('people.field.phoneNth', { n })}
        values={valuesOf(shown, 'phones', kept.phones)}
        errors={errors}
      />
    </>
  )
}

/** What an educator or interpreter tells families: what it does, what it speaks, how to reach it. */
export function ProfileFields({ visit, shown, kept }: Props) {
  const { t } = visit.say
  return (
    <>
      <TextField
        {...fieldOf(visit, shown, 'title', kept.title)}
        label={t('people.field.title')}
        hint={t('people.field.titleHint')}
        note={t('common.optional')}
      />
      <TextArea
        {...fieldOf(visit, shown, 'reach', kept.reach)}
        label={t('people.field.reach')}
        hint={t('people.field.reachHint')}
        note={t('common.optional')}
        rows={2}
      />
    </>
  )
}

export function SpokenFields({ visit, shown, kept }: Props) {
  const { t } = visit.say
  return (
    <SeveralField
      name="languages"
      label={t('people.field.languages')}
      each={n => t('people.field.languageNth', { n })}
      values={valuesOf(shown, 'languages', kept.languages)}
      errors={severalErrors(visit, shown)}
      options={languageOptions(visit, kept.languages ?? [])}
      empty={t('people.field.languageNone')}
    />
  )
}
