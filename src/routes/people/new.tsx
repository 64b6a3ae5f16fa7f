import { addPerson, firstDay } from '../../domain/people/details.ts'
import { needHead } from '../../domain/people/policy.ts'
import { newPersonSchema, ROLES } from '../../domain/people/schema.ts'
import type { Role } from '../../platform/ctx.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId, newKey } from '../../platform/ids.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { DateField, Hidden, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import * as Fields from './detail-fields.tsx'
import { goChanged, roleName } from './wording.ts'

const isRole = (text: unknown): text is Role => ROLES.includes(text as Role)

/** A new person. What it is to be here decides which questions are asked; an address may say so. */
export const newPersonForm = form({
  schema: newPersonSchema,
  async load({ ctx }) {
    needHead(ctx)
  },
  show(visit, _, shown) {
    const { say, href } = visit
    const asked = shown.values.role ?? visit.c.req.query('role')
    const role = isRole(asked) ? asked : 'guardian'
    const title = say.t('people.add.title')
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('people.add.lead')} />
        <Form
          action={href('/people/new')}
          submit={say.t('people.add.submit')}
          fields={{ key: newKey() }}
          cancel={{ href: href('/people'), label: say.t('common.cancel') }}
          summary={<Problematic visit={visit} shown={shown} />}
        >
          <RoleFields visit={visit} shown={shown} role={role} />
          <Questions visit={visit} shown={shown} />
        </Form>
      </Frame>
    )
  },
  async save(visit, _, input) {
    const { change, value } = await addPerson(visit.ctx, input)
    const page = `/${input.role === 'student' ? 'children' : 'people'}/${value}`
    return goChanged(
      visit,
      page,
      change,
      visit.say.t('people.add.done', { name: input.given_name }),
      '/people',
    )
  },
})

type Props = { visit: Visit; shown: Shown }

function RoleFields({ visit, shown, role }: Props & { role: Role }) {
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

function Questions({ visit, shown }: Props) {
  const { locale } = visit.ctx.school
  const fields = { visit, shown, kept: { spoken_language: locale, written_language: locale } }
  return (
    <>
      <Fields.NameFields {...fields} />
      <Fields.CallFields {...fields} />
      <Fields.BirthField {...fields} />
      <DateField
        {...fieldOf(visit, shown, 'from_on', firstDay(visit.ctx))}
        label={visit.say.t('people.field.from')}
        required
      />
      <Fields.LanguageFields {...fields} />
      <Fields.AddressFields {...fields} mails />
      <Fields.NeedFields {...fields} />
      <Fields.SpokenFields {...fields} />
      <Fields.ProfileFields {...fields} />
    </>
  )
}
