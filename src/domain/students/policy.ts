import type { Ctx } from '../../platform/ctx.ts'
import { Forbidden } from '../../platform/refusal.ts'
import type { Group } from '../people/groups.ts'
import { isHead, needPerson } from '../people/policy.ts'

/** Tablets and passes of a group are the business of who leads it, and of the head. Other staff see the group. */
export function isKeeper(ctx: Ctx, group: Group): boolean {
  const me = needPerson(ctx).id
  return isHead(ctx) || group.members.some(member => member.part === 'lead' && member.id === me)
}

export function needKeeper(ctx: Ctx, group: Group) {
  if (!isKeeper(ctx, group)) throw new Forbidden('tablets')
}
