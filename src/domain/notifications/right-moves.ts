import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { namesOf } from '../people/names.ts'
import { mailReceiversOf } from '../people/receivers.ts'
import { awakeFrom } from '../voice/rules.ts'
import { settingsOf } from '../voice/settings.ts'
import { nothing } from './planned.ts'
import type { Draft } from './told.ts'

/** To each guardian who gets mail about the child: it will soon do more by itself. What, its page says; never at night. */
export async function rightDrafts(ctx: Ctx, { payload }: Fact<'rightMoves'>): Promise<Draft[]> {
  const { child, on } = payload
  const homes = (await mailReceiversOf(ctx)).filter(home => home.child === child)
  const name = (await namesOf(ctx, [child])).get(child)?.given ?? ''
  const release = awakeFrom(ctx.now, ctx.school.zone, await settingsOf(ctx)).toString()
  return [...new Set(homes.map(home => home.guardian))].map(to => ({
    ...{ kind: 'rightMoves' as const, to, round: null, release, dedupe: `rightMoves:${child}:${on}:${to}` },
    told: { ...nothing(''), children: [{ id: child, name }] },
  }))
}
