import { type Bearer, byLink } from '../../domain/links/links.ts'
import { renewalFor } from '../../domain/links/renewal.ts'
import type { LinkFor, LinkPurpose } from '../../platform/ctx.ts'
import type { Handler, Visit } from '../../platform/http/visit.ts'
import { Refused } from '../../platform/refusal.ts'
import { Expired } from './expired.tsx'

/**
 * A page below a path with `:token`, for whoever holds a link of this purpose. When the link's time is over
 * the answer says so and offers a new one; any other link, and none, is plainly not found.
 */
export const withLink =
  <P extends LinkPurpose>(
    purpose: P,
    handler: (visit: Visit, bearer: Bearer<LinkFor<P>>) => ReturnType<Handler>,
  ): Handler =>
  async visit => {
    const bearer = usable(visit, purpose)
    if (bearer) return handler(visit, bearer)
    return visit.show(<Expired visit={visit} renewal={await renewalFor(visit.ctx)} />, 410)
  }

function usable<P extends LinkPurpose>({ ctx }: Visit, purpose: P): Bearer<LinkFor<P>> | undefined {
  try {
    return byLink(ctx, purpose)
  } catch (problem) {
    if (problem instanceof Refused && problem.code === 'links.expired') return undefined
    throw problem
  }
}
