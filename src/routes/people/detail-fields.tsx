import { showPhone } from '../../domain/people/phones.ts'
import { CheckField } from '../../ui/choice.tsx'
import { DateField, TextArea, TextField } from '../../ui/field.tsx'
import { SeveralField } from '../../ui/people/several-field.tsx'
import { fieldOf, hasValues, valuesOf } from '../problems.tsx'
import { type Props, severalErrors } from './kept.ts'

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

export function AddressFields({ visit, shown, kept, mails }: Props & { mails: boolean }) {
  const { t } = visit.say
  const errors = severalErrors(visit, shown)
  const { country } = visit.ctx.school
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
        values={valuesOf(
          shown,
          'phones',
          kept.phones?.map(phone => showPhone(phone, country)),
        )}
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
