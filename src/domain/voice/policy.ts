import { type Expression, sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { Absent } from '../../platform/refusal.ts'
import { byLink } from '../links/links.ts'
import { isHomeOf } from '../people/guarded.ts'
import { needPerson } from '../people/policy.ts'
import { isInTeam, teamOf } from '../people/team.ts'

/** As whose guardian the actor speaks: the person who is signed in, or the bearer of a link for one child. */
export function speakerOf(ctx: Ctx): { guardian: string; child: string | null } {
  if (ctx.actor.kind !== 'link') return { guardian: needPerson(ctx).id, child: null }
  const { person, link } = byLink(ctx, 'voice')
  return { guardian: person.id, child: link.child_id }
}

/** The same where it is about this child. By the link for another one there is no such child. */
export function speakerAbout(ctx: Ctx, id: string) {
  const { guardian, child } = speakerOf(ctx)
  if (child && child !== id) throw new Absent('child')
  return { guardian, byLink: child !== null }
}

/** Said by a home in which the reader is a guardian today, from whom no document withholds it. */
export const isOwn = (ctx: Ctx) => isHomeOf(ctx, 'item.party_id', actorId(ctx), 'voice')

/** Said for both homes, and the reader is a guardian in another home of the child. */
const isShared = (ctx: Ctx) =>
  sql<boolean>`(item.homes = 'both' and exists (select from parties home
    where home.child_id = item.child_id and ${isHomeOf(ctx, 'home.id', actorId(ctx), 'voice')}))`

/** Who of the school can read an item: the child's team, or those of it whom the home named. A fragment. */
export const staffReaders = (ctx: Ctx) =>
  sql<{
    person_id: string
  }>`select team.person_id from (${teamOf(ctx, 'item.child_id', 'item.party_id')}) team
    where ${isToldTo(sql.ref('team.person_id'))}`

/** The home told an item to the whole team, or named this one of it. Of whoever is known to be of the team. */
export const isToldTo = (member: Expression<string | null>) =>
  sql<boolean>`(item.audience = 'team' or exists (select from voice_readers named
    where named.item_id = item.id and named.reader_id = ${member}))`

/** By a link nobody reads as staff. */
const isForStaff = (ctx: Ctx) =>
  sql<boolean>`(${isInTeam(ctx, 'item.child_id', 'item.party_id')} and ${isToldTo(sql.val(actorId(ctx)))})`

/** What the reader is to an item of the query, as columns. */
export const sides = (ctx: Ctx) =>
  [isOwn(ctx).as('own'), isShared(ctx).as('shared'), isForStaff(ctx).as('staff')] as const

/** On which side of the child's table the reader knows of it, as agendas are asked. */
export const tableSide = (ctx: Ctx) =>
  sql<string>`case when ${isOwn(ctx)} then 'home' when ${isForStaff(ctx)} then 'school' else '' end`

/**
 * The items that the reader may know of at all, by whichever side. A link, which can be passed on and stands on
 * paper, opens nothing that was said to some of the school only.
 */
export const isSeen = (ctx: Ctx) => {
  const { child } = speakerOf(ctx)
  const seen = sql<boolean>`(${isOwn(ctx)} or ${isShared(ctx)} or ${isForStaff(ctx)})`
  return child ? sql<boolean>`(item.child_id = ${child} and item.audience = 'team' and ${seen})` : seen
}

/** The items that wait for this reader as one of the school. */
export const isInInbox = isForStaff
