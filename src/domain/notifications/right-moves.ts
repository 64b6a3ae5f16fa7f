import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { namesOf } from '../people/names.ts'
import { mailedAbout } from '../people/receivers.ts'
import { movesTold } from '../students/moves.ts'
import { awakeFrom } from '../voice/rules.ts'
import { settingsOf } from '../voice/settings.ts'
import { nothing } from './planned.ts'
import type { Draft } from './told.ts'

/**
 * To each guardian who gets mail about the child and was written to before: what it may do by itself changes. What, its
 * page says; never at night.
 */
export const rightDrafts = (ctx: Ctx, { payload }: Fact<'rightMoves'>): Promise<Draft[]> =>
  draftsOf(ctx, payload)

/** The same to whoever has come into a home, was first written to, or may be told again, since then and before the day. */
export async function rightsDue(ctx: Ctx): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const move of await movesTold(ctx)) drafts.push(...(await draftsOf(ctx, move)))
  return drafts
}

async function draftsOf(ctx: Ctx, { child, on }: { child: string; on: string }): Promise<Draft[]> {
  const name = (await namesOf(ctx, [child])).get(child)?.given ?? ''
  const release = awakeFrom(ctx.now, ctx.school.zone, await settingsOf(ctx)).toString()
  return (await writtenTo(ctx, await mailedAbout(ctx, child))).map(to => ({
    ...{ kind: 'rightMoves' as const, to, round: null, release, dedupe: `rightMoves:${child}:${on}:${to}` },
    told: { ...nothing(''), children: [{ id: child, name }] },
  }))
}

/** Whom the school has called in: nobody hears first of it by a letter that a birthday writes. */
async function writtenTo(ctx: Ctx, people: string[]): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await ctx.db
    .selectFrom('notices')
    .select('to_person')
    .distinct()
    .where('to_person', 'in', people)
    .where('kind', '!=', 'rightMoves')
    .where('state', '!=', 'withdrawn')
    .execute()
  return rows.map(row => row.to_person)
}
