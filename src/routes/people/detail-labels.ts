import type { Translator } from '../../platform/text/translate.ts'

const LABELS = {
  role: 'people.add.role',
  given_name: 'people.field.given',
  family_name: 'people.field.family',
  use_name: 'people.field.use',
  pronouns: 'people.field.pronouns',
  born_on: 'people.field.born',
  spoken_language: 'people.field.spoken',
  written_language: 'people.field.written',
  mails: 'people.field.mails',
  phones: 'people.field.phones',
  access_needs: 'people.field.access',
  zone: 'people.field.zone',
  title: 'people.field.title',
  reach: 'people.field.reach',
} as const

/** What the fields about a person are called above a form that came back: it is longer than a phone is high. */
export const detailLabels = (say: Translator) => (field: string) => {
  const key = LABELS[field.replace(/-\d+$/, '') as keyof typeof LABELS]
  return key && say.t(key)
}
