import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { isLanguage } from '../../platform/text/locale.ts'
import { translator } from '../../platform/text/translate.ts'
import { takeContacts } from './import-contacts.ts'
import type { Fitted } from './import-fit.ts'
import { takeHomes } from './import-homes.ts'
import { takeAdult, takeChild } from './import-persons.ts'
import { type Draft, draftOf, type Making } from './import-rows.ts'
import type { Relation } from './sheet/relations.ts'

/** Every row that the fitted sheet adds, changes or ends, and who of those who come has no mail address. */
export function rowsOf(making: Making): Pick<Draft, 'rows' | 'unmailed'> {
  const draft = draftOf(making)
  for (const family of making.fitted.families) {
    for (const adult of family.adults) takeAdult(draft, adult)
    for (const child of family.children) {
      takeChild(draft, child)
      takeHomes(draft, family, child)
    }
    takeContacts(draft, family)
  }
  return draft
}

/** What rows are made of in this school: relations are written in its own language, as people type them. */
export function makingOf(ctx: Ctx, fitted: Fitted, today: Temporal.PlainDate): Making {
  const { locale } = ctx.school
  const say = translator(isLanguage(locale) ? locale : 'en', ctx.school.zone)
  return {
    fitted,
    school: ctx.school.id,
    language: locale,
    today: today.toString(),
    now: ctx.now.toString(),
    newId,
    relationOf: (relation: Relation) => (relation === 'guardian' ? '' : say.t(`sheet.relation.${relation}`)),
  }
}
