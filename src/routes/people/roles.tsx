import { type Membership, type Profile, personFor } from '../../domain/people/persons.ts'
import { isHead, needHead, needPerson } from '../../domain/people/policy.ts'
import { addRole, endRole, rolesFor } from '../../domain/people/roles.ts'
import { endSchema, roleSchema } from '../../domain/people/schema.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { RoleEndPage, RolesPage } from './roles-page.tsx'
import { goChanged } from './wording.ts'

type Loaded = { profile: Profile; roles: Membership[] }

async function load(visit: Visit): Promise<Loaded> {
  needPerson(visit.ctx)
  const { profile } = await personFor(visit.ctx, visit.id('person'))
  needHead(visit.ctx)
  return { profile, roles: await rolesFor(visit.ctx, profile.id) }
}

/** What somebody is and was here, with dates, and a further role. */
export const rolesForm = form({
  schema: roleSchema,
  load,
  show: (visit, loaded, shown) => <RolesPage visit={visit} shown={shown} {...loaded} />,
  async save(visit, { profile }, input) {
    const { change } = await addRole(visit.ctx, profile.id, input)
    return goChanged(visit, `/people/${profile.id}/roles`, change)
  },
})

/** The end of one role: at once, or after a last day. */
export const roleEndForm = form({
  schema: endSchema,
  async load(visit) {
    needPerson(visit.ctx)
    // others see that somebody has a role, but never the row that it is
    found(isHead(visit.ctx) || null, 'role')
    const [{ profile, roles }, wanted] = [await load(visit), visit.id('role')]
    const role = found(
      roles.find(one => one.id === wanted),
      'role',
    )
    return { profile, role }
  },
  show: (visit, loaded, shown) => <RoleEndPage visit={visit} shown={shown} {...loaded} />,
  async save(visit, { profile, role }, input) {
    const { change } = await endRole(visit.ctx, profile.id, role.id, input)
    return goChanged(visit, `/people/${profile.id}/roles`, change, visit.say.t('people.roles.ended'))
  },
})
