import { ROLES } from '../../domain/people/schema.ts'
import type { Role } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { Hidden, TextField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { FirstDayField } from './date-fields.tsx'
import * as Fields from './detail-fields.tsx'
import * as Languages from './language-fields.tsx'
import { roleName } from './wording.ts'

type Props = { visit: Visit; shown: Shown }

/** What this person will be; already said where it joins a home. */
export function RoleFields({ visit, shown, role }: Props & { role: Role }) {
  const { t } = visit.say
  const home = String(shown.values.home ?? visit.c.req.query('home') ?? '')
  if (isId(home))
    return (
      <>
        <Hidden name="role" value="guardian" />
        <Hidden name="home" value={home} />
        <TextField
          {...fieldOf(visit, shown, 'relation')}
          label={t('people.field.relation')}
          hint={t('people.field.relationHint')}
          note={t('common.optional')}
        />
      </>
    )
  return (
    <ChoiceField
      {...fieldOf(visit, shown, 'role', role)}
      label={t('people.add.role')}
      options={ROLES.map(value => ({ value, label: roleName(visit, value) }))}
      inline
    />
  )
}

/** The questions for the role that is chosen: those for another one are not shown (`asked-of` in the styles). */
export function Questions({ visit, shown }: Props) {
  const { locale } = visit.ctx.school
  const fields = { visit, shown, kept: { spoken_language: locale, written_language: locale } }
  return (
    <>
      <Fields.NameFields {...fields} />
      <Fields.CallFields {...fields} />
      <div class="asked-of student">
        <Fields.BirthField {...fields} />
      </div>
      <FirstDayField visit={visit} shown={shown} />
      <Languages.LanguageFields {...fields} />
      <div class="asked-of adult">
        <Fields.AddressFields {...fields} mails />
      </div>
      <div class="asked-of guardian">
        <Fields.NeedFields {...fields} />
      </div>
      <div class="asked-of staff">
        <Languages.SpokenFields {...fields} />
        <Fields.ProfileFields {...fields} />
      </div>
    </>
  )
}
