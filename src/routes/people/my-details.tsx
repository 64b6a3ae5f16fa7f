import { detailsFor, editMyself, mayEditItself, type PersonDetails } from '../../domain/people/details.ts'
import { isStaff, needPerson } from '../../domain/people/policy.ts'
import { ownDetailsSchema } from '../../domain/people/schema.ts'
import { isHelper } from '../../domain/people/speakers.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import * as Fields from './detail-fields.tsx'
import { EditForm } from './edit-form.tsx'
import * as Languages from './language-fields.tsx'
import { goChanged } from './wording.ts'

/** Only of whoever could interpret is it asked in what it does. */
const saysLanguages = ({ ctx }: Visit, { languages }: PersonDetails) =>
  isHelper(needPerson(ctx).roles) || (languages ?? []).length > 0

/** What its reader may say about itself. Mail addresses open the door: the school changes them. */
export const myDetailsForm = form({
  schema: ownDetailsSchema,
  async load({ ctx }) {
    const me = needPerson(ctx)
    found(mayEditItself(ctx) || null, 'own details')
    return detailsFor(ctx, me.id)
  },
  show(visit, person, shown) {
    const { say } = visit
    const fields = { visit, shown, kept: person }
    return (
      <Frame visit={visit} title={say.t('people.me.edit')}>
        <PageHead title={say.t('people.me.edit')} lead={say.t('people.me.mails')} />
        <EditForm
          visit={visit}
          shown={shown}
          action={'/me/details'}
          submit={say.t('common.save')}
          cancel={{ href: '/me', label: say.t('common.cancel') }}
        >
          <Fields.CallFields {...fields} />
          <Languages.LanguageFields {...fields} />
          <Fields.NeedFields {...fields} />
          <Fields.AddressFields {...fields} mails={false} />
          <Languages.ZoneField {...fields} hint={say.t('people.me.zoneHint')} />
          {saysLanguages(visit, person) && (
            <Languages.SpokenFields {...fields} hint={say.t('people.me.languagesHint')} />
          )}
          {isStaff(visit.ctx) && <Fields.ProfileFields {...fields} />}
        </EditForm>
      </Frame>
    )
  },
  async save(visit, person, input) {
    const profile = isStaff(visit.ctx) ? {} : { title: person.title, reach: person.reach }
    const languages = saysLanguages(visit, person) ? input.languages : (person.languages ?? [])
    const { change } = await editMyself(visit.ctx, { ...input, languages, ...profile })
    if (!isStaff(visit.ctx)) return visit.go('/me', { toast: visit.say.t('common.saved') })
    return goChanged(visit, '/me', change)
  },
})
