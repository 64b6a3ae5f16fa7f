import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import type { ChildView } from '../people/children.ts'
import { isChildOf, isOfFamilyOf } from '../people/guarded.ts'
import { caresFor, isHead, isOfTeams, withheld } from '../people/policy.ts'

type Eb = ExpressionBuilder<Tables, never>

/**
 * Whether the reader may read the observation of a query (`o`, with its area `a`) as what it is to the child of
 * the query (`oc`): staff, or a family, which reads what is for families. The child itself has no such page.
 */
export const mayRead = (ctx: Ctx, eb: Eb, view: ChildView) =>
  view === 'staff' ? asStaff(ctx, eb) : view === 'family' ? asFamily(ctx, eb) : sql<SqlBool>`false`

/** But for the head, nobody reads as staff what was also seen of a child of one’s own: as its family one reads what is for families. */
function asStaff(ctx: Ctx, eb: Eb) {
  const own = sql<boolean>`exists (select from observation_children beside
    where beside.observation_id = o.id and ${isOfFamilyOf(ctx, 'beside.child_id', actorId(ctx))})`
  const addressed = isOfTeams(ctx)
    ? sql<boolean>`true`
    : sql<boolean>`(o.audience <> 'team' or o.author_id = ${actorId(ctx)})`
  return eb.and([
    caresFor(ctx, eb, 'oc.child_id') as never,
    isHead(ctx) ? sql<boolean>`true` : eb.not(own),
    addressed,
  ])
}

/** What stands in no area may be of any: whoever may not know one of them does not read it. */
function asFamily(ctx: Ctx, eb: Eb) {
  return eb.and([
    sql<boolean>`o.audience = 'family'`,
    isChildOf(ctx, 'oc.child_id', actorId(ctx), 'child'),
    isOpen(ctx, eb, { domain: 'a.domain', child: 'oc.child_id' }),
  ])
}

/** Nothing is withheld from the reader about this child in what this domain is about; none: in any. */
export function isOpen(ctx: Ctx, eb: Eb, { domain, child }: { domain: string; child: string }) {
  const kept = (matter: 'academics' | 'wellbeing') => withheld(ctx, eb, actorId(ctx), child, matter)
  return sql<boolean>`not (
    (coalesce(${sql.ref(domain)}, 'academic') = 'academic' and ${kept('academics')})
    or (coalesce(${sql.ref(domain)}, 'social') <> 'academic' and ${kept('wellbeing')}))`
}

/** Corrected and taken away by who wrote it, and by the head. */
export const isOwnWork = (ctx: Ctx, { author }: { author: string }) => isHead(ctx) || author === actorId(ctx)
