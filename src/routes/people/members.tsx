import { addMember, endMember } from '../../domain/people/group-members.ts'
import { groupFor, isLed } from '../../domain/people/groups.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { memberSchema } from '../../domain/people/schema.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { memberOptions } from './adult-options.ts'
import { MembersPage, membersPath } from './members-page.tsx'
import { goChanged } from './wording.ts'

async function load(visit: Visit) {
  needPerson(visit.ctx)
  const group = await groupFor(visit.ctx, visit.id('group'))
  needHead(visit.ctx)
  return { group, people: await memberOptions(visit, !isLed(group)) }
}

/** Who belongs to a group, as what and when, and one more. */
export const membersForm = form({
  schema: memberSchema,
  load,
  show: (visit, loaded, shown) => <MembersPage visit={visit} shown={shown} {...loaded} />,
  async save(visit, { group }, input) {
    const { change } = await addMember(visit.ctx, group.id, input)
    return goChanged(visit, membersPath(group), change)
  },
})

export const memberEndAct = act(async visit => {
  needPerson(visit.ctx)
  const group = await groupFor(visit.ctx, visit.id('group'))
  const wanted = visit.id('member')
  const member = found(
    group.members.find(one => one.member === wanted),
    'member',
  )
  const { change } = await endMember(visit.ctx, group.id, member.member)
  return goChanged(visit, membersPath(group), change)
})
