import { type RefusedWords, refusedOf } from '../../domain/people/import-apply.ts'
import { importFor } from '../../domain/people/imports.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { importIn } from './address.ts'

/** Why a row was refused, in the words of the reader. */
export const refusedWords = ({ t }: Translator): RefusedWords => ({
  header: t('sheet.refused.header'),
  noChild: t('sheet.refused.noChild'),
  nameUnreadable: t('sheet.refused.nameUnreadable'),
  nameTooLong: t('sheet.refused.nameTooLong'),
  bornOnUnreadable: t('sheet.refused.bornOnUnreadable'),
  bornOnInFuture: t('sheet.refused.bornOnInFuture'),
})

/** The refused rows as a file to mend; never opened by the browser as a page. */
export async function sendRefused(visit: Visit) {
  const kept = await importFor(visit.ctx, importIn(visit))
  const file = refusedOf(kept, refusedWords(visit.say))
  return visit.c.body(file, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="rows-to-mend.csv"`,
    'x-content-type-options': 'nosniff',
  })
}
