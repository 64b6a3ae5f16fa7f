import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { type UpdateTold, updatesTold } from '../observations/told.ts'
import { namesOf } from '../people/names.ts'
import { awakeFrom } from '../voice/rules.ts'
import { settingsOf } from '../voice/settings.ts'
import { nothing } from './planned.ts'
import type { StillTold, ToTell } from './still-told.ts'
import type { Draft } from './told.ts'

/** To each grown person of each home who finds something in it: there is an update to read. Never what, nor at night. */
export async function updateDrafts(ctx: Ctx, { payload }: Fact<'updateSent'>): Promise<Draft[]> {
  const { update } = payload
  const told = (await updatesTold(ctx, [update])).get(update)
  if (!told) return []
  const release = awakeFrom(ctx.now, ctx.school.zone, await settingsOf(ctx)).toString()
  const name = (await namesOf(ctx, [told.child])).get(told.child)?.given ?? ''
  return [...new Set(told.guardians)].map(guardian => ({
    ...{ kind: 'updateSent' as const, to: guardian, round: null, release },
    dedupe: `updateSent:${update}:${guardian}`,
    told: { ...nothing(''), children: [{ id: told.child, name }], update },
  }))
}

/** The updates that letters speak of, as they stand now. */
export const updatesIn = (ctx: Ctx, letters: ToTell[]): Promise<Map<string, UpdateTold>> =>
  updatesTold(
    ctx,
    letters.flatMap(({ notice }) => notice.data.update ?? []),
  )

/** Taken back, there is nothing to read; and whoever may know none of it today is not told. */
export function updateStillTold({ notice, to }: ToTell, updates: Map<string, UpdateTold>): StillTold {
  const told = updates.get(notice.data.update ?? '')
  if (!told) return { gone: 'changed' }
  return told.guardians.includes(to.id) ? { told: notice.data } : { gone: 'withheld' }
}
