import { z } from 'zod'
import {
  check,
  choice,
  day,
  id,
  mail,
  optionalDay,
  optionalId,
  several,
  text,
  words,
} from '../../platform/http/fields.ts'
import { zoneExists } from '../../platform/time.ts'
import { isLanguageCode, RESTRICTED } from './rules.ts'
import type { ContactKind, GroupPart } from './tables.ts'

export const ROLES = ['guardian', 'student', 'educator', 'aide', 'head', 'interpreter', 'contact'] as const
export const PARTS = ['child', 'lead', 'educator', 'aide'] as const satisfies GroupPart[]
export const CONTACT_KINDS = ['emergency', 'pickup', 'payer', 'mail'] as const satisfies ContactKind[]
const language = () => text(35).refine(isLanguageCode, 'common.invalid.choice')
const languages = () =>
  several(text(35).refine(code => code === '' || isLanguageCode(code), 'common.invalid.choice')).transform(
    kept,
  )
const zone = () => text(60).refine(name => name === '' || zoneExists(name), 'common.invalid.choice')
const mails = () =>
  several(
    text(320)
      .transform(value => value.trim())
      .refine(value => value === '' || mail().safeParse(value).success, 'common.invalid.mail'),
  )
// whether it is a number depends on the country: the word says
const phones = () => several(text(60).transform(value => value.trim()))

function kept(values: string[]): string[] {
  return [...new Set(values.filter(value => value !== ''))]
}

/** What a person may say about itself. */
const ownDetails = {
  use_name: text(200),
  pronouns: text(100),
  spoken_language: language(),
  written_language: language(),
  interpreter_needed: check(),
  access_needs: text(2000),
  zone: zone(),
  languages: languages(),
  phones: phones(),
}

export const ownDetailsSchema = z.object({ ...ownDetails, title: text(200), reach: text(2000) })
export type OwnDetails = z.output<typeof ownDetailsSchema>

export const detailsSchema = z.object({
  ...ownDetails,
  given_name: words(200),
  family_name: text(200),
  born_on: optionalDay(),
  title: text(200),
  reach: text(2000),
  mails: mails(),
})
export type Details = z.output<typeof detailsSchema>

const ordered = <T extends z.ZodType<{ from_on: string; last_day: string }>>(schema: T) =>
  schema.refine(({ from_on, last_day }) => last_day === '' || last_day >= from_on, {
    path: ['last_day'],
    message: 'common.invalid.order',
  })
/** From a first day to a last one, which is included; no last one: it goes on. */
const dates = { from_on: day(), last_day: optionalDay() }

/** A new person: its details, and what it is here. With a home it becomes a guardian in it. */
export const newPersonSchema = detailsSchema.extend({
  role: choice(ROLES),
  from_on: day(),
  home: optionalId(),
  relation: text(100),
})
export type NewPerson = z.output<typeof newPersonSchema>

export const roleSchema = ordered(z.object({ role: choice(ROLES), ...dates }))
export type NewRole = z.output<typeof roleSchema>

/** When something ends: at once, or after a last day. */
export const endSchema = z
  .object({ when: choice(['now', 'day']), last_day: optionalDay() })
  .refine(({ when, last_day }) => when === 'now' || last_day !== '', {
    path: ['last_day'],
    message: 'common.invalid.required',
  })
export type End = z.output<typeof endSchema>

export const homeSchema = z.object({ label: text(100), attends: choice(['any', 'all']) })
export type HomeInput = z.output<typeof homeSchema>

export const guardianSchema = z.object({
  guardian: id(),
  relation: text(100),
  from_on: day(),
  gets_mail: check(),
})
export type NewGuardian = z.output<typeof guardianSchema>

/** On which days the later terms begin. */
export const termsSchema = z.object({ term_2: optionalDay(), term_3: optionalDay(), term_4: optionalDay() })

export const contactSchema = ordered(
  z.object({ person: id(), kind: choice(CONTACT_KINDS), home: optionalId(), ...dates }),
)
export type NewContact = z.output<typeof contactSchema>

export const restrictionSchema = ordered(
  z.object({ guardian: id(), scope: choice(RESTRICTED), document: words(300), ...dates }),
)
export type NewRestriction = z.output<typeof restrictionSchema>

export const groupSchema = ordered(z.object({ name: words(120), ...dates }))
export type GroupInput = z.output<typeof groupSchema>

export const memberSchema = ordered(z.object({ person: id(), part: choice(PARTS), ...dates }))
export type NewMember = z.output<typeof memberSchema>
