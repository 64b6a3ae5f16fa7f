import { termsSchema } from '../../domain/people/schema.ts'
import { dayInYear, MOST_LATER_TERMS, schoolYearOf } from '../../domain/people/school-year.ts'
import { setTerms, termsFor } from '../../domain/people/terms.ts'
import { schoolDay } from '../../platform/ctx.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { DateField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { EditForm } from './edit-form.tsx'

/** When the terms of a school year begin, as the head sets it; shown by the days of this one. */
export const termsForm = form({
  schema: termsSchema,
  load: ({ ctx }) => termsFor(ctx),
  show: termsPage,
  async save(visit, _, { term_2, term_3, term_4 }) {
    await setTerms(visit.ctx, [term_2, term_3, term_4])
    return visit.go('/terms', { toast: visit.say.t('common.saved') })
  },
})

function termsPage(visit: Visit, begins: string[], shown: Shown) {
  const { say } = visit
  const title = say.t('people.terms.title')
  const year = schoolYearOf(schoolDay(visit.ctx))
  const days = begins.map(on => dayInYear(year, on).toString())
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('people.terms.lead')} />
      <EditForm
        visit={visit}
        shown={shown}
        action="/terms"
        submit={say.t('common.save')}
        cancel={{ href: '', label: say.t('common.cancel') }}
      >
        {Array.from({ length: MOST_LATER_TERMS }, (_, n) => (
          <DateField
            {...fieldOf(visit, shown, `term_${n + 2}`, days[n] ?? '')}
            label={say.t('people.terms.begins', { n: n + 2 })}
            note={say.t('common.optional')}
          />
        ))}
      </EditForm>
    </Frame>
  )
}
