import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { needHead } from '../people/policy.ts'
import { BY_DEFAULT, DAYS_BY_DEFAULT, KINDS, type Settings } from './rules.ts'
import type { NewSettings } from './schema.ts'
import './tables.ts'

/** How this school keeps its promises, with what holds where it has set nothing. In one statement. */
export async function settingsOf(ctx: Ctx): Promise<Settings> {
  const { set, promises } = await ctx.db
    .selectNoFrom(eb => [
      jsonObjectFrom(
        eb.selectFrom('voice_settings').select(['school_days', 'quiet_from', 'quiet_until', 'most_a_week']),
      ).as('set'),
      jsonArrayFrom(eb.selectFrom('voice_promises').select(['kind', 'days'])).as('promises'),
    ])
    .executeTakeFirstOrThrow()
  const kept = Object.fromEntries(promises.map(({ kind, days }) => [kind, days]))
  const days = { ...DAYS_BY_DEFAULT, ...kept }
  if (!set) return { ...BY_DEFAULT, days }
  return {
    schoolDays: set.school_days,
    quietFrom: set.quiet_from.slice(0, 5),
    quietUntil: set.quiet_until.slice(0, 5),
    mostAWeek: set.most_a_week,
    days,
  }
}

/** The head says what the school promises from now on; what was promised before stays. */
export async function setSettings(ctx: Ctx, input: NewSettings): Promise<void> {
  needHead(ctx)
  const said = { set_by: found(actorId(ctx), 'author'), set_at: ctx.now.toString() }
  const { school_days, quiet_from, quiet_until, most_a_week } = input
  const settings = { school_days, quiet_from, quiet_until, most_a_week, ...said }
  await ctx.db
    .insertInto('voice_settings')
    .values({ school_id: ctx.school.id, ...settings })
    .onConflict(conflict => conflict.columns(['school_id']).doUpdateSet(settings))
    .execute()
  for (const kind of KINDS)
    await ctx.db
      .insertInto('voice_promises')
      .values({ school_id: ctx.school.id, kind, days: input[kind], ...said })
      .onConflict(conflict =>
        conflict.columns(['school_id', 'kind']).doUpdateSet({ days: input[kind], ...said }),
      )
      .execute()
}
