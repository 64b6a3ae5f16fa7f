import { addPerson } from '../../domain/people/details.ts'
import { needHead } from '../../domain/people/policy.ts'
import { newPersonSchema, ROLES } from '../../domain/people/schema.ts'
import type { Role } from '../../platform/ctx.ts'
import { form } from '../../platform/http/form.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from './edit-form.tsx'
import { Questions, RoleFields } from './new-fields.tsx'
import { goChanged } from './wording.ts'

const isRole = (text: unknown): text is Role => ROLES.includes(text as Role)

/** A new person. What it is to be here decides which questions are asked; an address may say so. */
export const newPersonForm = form({
  schema: newPersonSchema,
  async load({ ctx }) {
    needHead(ctx)
  },
  show(visit, _, shown) {
    const { say } = visit
    const asked = shown.values.role ?? visit.c.req.query('role')
    const role = isRole(asked) ? asked : 'guardian'
    const title = say.t('people.add.title')
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('people.add.lead')} />
        <EditForm
          visit={visit}
          shown={shown}
          action={'/people/new'}
          submit={say.t('people.add.submit')}
          cancel={{ href: '/people', label: say.t('common.cancel') }}
        >
          <RoleFields visit={visit} shown={shown} role={role} />
          <Questions visit={visit} shown={shown} />
        </EditForm>
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
