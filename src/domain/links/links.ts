import { Temporal } from 'temporal-polyfill'
import type { Ctx, Link, LinkPurpose, Person } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Absent, Refused } from '../../platform/refusal.ts'
import { hashOf, type Signer } from '../../platform/tokens.ts'

export type Aim = {
  person: string
  purpose: LinkPurpose
  round: string
  meeting?: string | null
  expires: Temporal.Instant
}

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
      round_id: aim.round,
      meeting_id: aim.meeting ?? null,
      token_hash: hashOf(tokenOf(signer, id)),
      created_at: ctx.now.toString(),
      expires_at: aim.expires.toString(),
      revoked_at: null,
    })
    .execute()
  return id
}

export const tokenOf = (signer: Signer, link: string) => signer.tokenOf('link', link)

/** The person and the thing of a link that is good for `purpose` now. Refuses `links.expired` when its time is over. */
export function byLink(ctx: Ctx, purpose: LinkPurpose): { person: Person; link: Link } {
  const { actor } = ctx
  if (actor.kind !== 'link' || actor.link.purpose !== purpose) throw new Absent('link')
  if (actor.link.revoked_at) throw new Refused('links.revoked')
  if (Temporal.Instant.compare(Temporal.Instant.from(actor.link.expires_at), ctx.now) <= 0)
    throw new Refused('links.expired')
  return { person: actor.person, link: actor.link }
}
