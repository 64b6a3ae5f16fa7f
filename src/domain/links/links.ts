import type { Temporal } from 'temporal-polyfill'
import type {
  ChildPurpose,
  Ctx,
  Link,
  LinkFor,
  LinkPurpose,
  Person,
  RoundPurpose,
} from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Absent, Refused } from '../../platform/refusal.ts'
import { hashOf, type Signer } from '../../platform/tokens.ts'
import { isOver } from './rules.ts'

export type Aim = { person: string; expires: Temporal.Instant } & (
  | { purpose: RoundPurpose; round: string; meeting?: string | null }
  | { purpose: ChildPurpose; child: string }
)

/** Who opened a link, and what it is for. */
export type Bearer<L extends Link = Link> = { person: Person; link: L }

/**
 * Makes a link for one person and one purpose; gives its id. The secret is signed from the id whenever it
 * is shown (`tokenOf`), so that the database holds only its hash.
 */
export async function makeLink(ctx: Ctx, signer: Signer, aim: Aim): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('links')
    .values({
      school_id: ctx.school.id,
      id,
      person_id: aim.person,
      purpose: aim.purpose,
      round_id: 'round' in aim ? aim.round : null,
      meeting_id: ('meeting' in aim && aim.meeting) || null,
      child_id: 'child' in aim ? aim.child : null,
      token_hash: hashOf(tokenOf(signer, id)),
      created_at: ctx.now.toString(),
      expires_at: aim.expires.toString(),
      revoked_at: null,
      asked_again_at: null,
    })
    .execute()
  return id
}

export const tokenOf = (signer: Signer, link: string) => signer.tokenOf('link', link)

/**
 * The person and the thing of a link that is good for `purpose` now. Refuses `links.expired` when its time is
 * over. One that was revoked, or whose person has no role here any more, is as if there had never been one.
 */
export function byLink<P extends LinkPurpose>(ctx: Ctx, purpose: P): Bearer<LinkFor<P>> {
  const bearer = bearerOf(ctx)
  if (!isFor(bearer, purpose)) throw new Absent('link')
  if (isOver(bearer.link, ctx.now)) throw new Refused('links.expired')
  return bearer
}

const isFor = <P extends LinkPurpose>(bearer: Bearer, purpose: P): bearer is Bearer<LinkFor<P>> =>
  bearer.link.purpose === purpose

/** Who opened a link of any purpose, also one whose time is over. */
export function bearerOf({ actor }: Ctx): Bearer {
  if (actor.kind !== 'link' || actor.link.revoked_at || actor.person.roles.length === 0)
    throw new Absent('link')
  return { person: actor.person, link: actor.link }
}

/** Ends every link of a person at once: who leaves, or whose rights a document has taken. Gives how many. */
export async function revokeLinksOf(ctx: Ctx, person: string): Promise<number> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('links')
    .set({ revoked_at: ctx.now.toString() })
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
