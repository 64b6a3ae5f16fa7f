import { OFFERED_LANGUAGES } from '../../domain/people/languages.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { SelectField } from '../../ui/field.tsx'
import { SeveralField } from '../../ui/people/several-field.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'
import { type Props, severalErrors } from './kept.ts'
import { zoneLabel } from './person.tsx'

/** Every offered language by its name in the reader's own, and those that the person has already. */
export function languageOptions(visit: Visit, kept: string[]) {
  const { say } = visit
  const named = (values: Iterable<string>) =>
    [...values].map(value => ({ value, label: say.languageName(value) }))
  const own = named(new Set(kept))
  const others = named(OFFERED_LANGUAGES).filter(({ label }) => !own.some(one => one.label === label))
  return [...own, ...others].sort((a, b) => a.label.localeCompare(b.label, say.locale))
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

export function ZoneField({ visit, shown, kept, hint }: Props & { hint?: string }) {
  const { t } = visit.say
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...(kept.zone ? [kept.zone] : [])])]
  return (
    <SelectField
      {...fieldOf(visit, shown, 'zone', kept.zone)}
      label={t('people.field.zone')}
      hint={hint ?? t('people.field.zoneHint')}
      empty={t('people.field.zoneSchool')}
      options={zones.map(value => ({ value, label: zoneLabel(value) }))}
    />
  )
}

export function SpokenFields({ visit, shown, kept, hint }: Props & { hint?: string }) {
  const { t } = visit.say
  return (
    <SeveralField
      name="languages"
      label={t('people.field.languages')}
      hint={hint ?? t('people.field.languagesHint')}
      each={n => t('people.field.languageNth', { n })}
      values={valuesOf(shown, 'languages', kept.languages)}
      errors={severalErrors(visit, shown)}
      options={languageOptions(visit, kept.languages ?? [])}
      empty={t('people.field.languageNone')}
    />
  )
}
