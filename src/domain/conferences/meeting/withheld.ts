import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { guardiansIn } from '../../people/homes.ts'
import { onDay, withheld } from '../../people/policy.ts'

/** What may be kept from a guardian who comes to a conference, of what it can be about. */
const TABLE_MATTERS = ['wellbeing', 'voice'] as const
export type TableMatter = (typeof TABLE_MATTERS)[number]

/** The guardians of the home of the meeting that a query selects, today, from whom it is not withheld. */
export const guardiansOf = (ctx: Ctx) =>
  guardiansIn(ctx, schoolDay(ctx), 'conference', { party: 'meetings.party_id', child: 'meetings.child_id' })

const mattersWhere = (which: (matter: TableMatter) => RawBuilder<boolean>) =>
  sql<TableMatter[]>`array_remove(array[${sql.join(
    TABLE_MATTERS.map(matter => sql`case when ${which(matter)} then ${sql.lit(matter)} end`),
  )}], null)`

const keptFrom = (ctx: Ctx, guardian: Parameters<typeof withheld>[2], matter: TableMatter | 'conference') =>
  sql<boolean>`${withheld(ctx, expressionBuilder(), guardian, 'meetings.child_id', matter)}`

/** Of the meeting that a query selects: what documents keep from the reader. */
export const withheldFrom = (ctx: Ctx) => mattersWhere(matter => keptFrom(ctx, actorId(ctx), matter))

/** The same of anybody of its home who may sit there. */
export const withheldThere = (ctx: Ctx) =>
  mattersWhere(
    matter => sql`exists (select from party_guardians there where there.party_id = meetings.party_id
      and ${onDay('there', schoolDay(ctx).toString())}
      and not ${keptFrom(ctx, sql.ref('there.guardian_id'), 'conference')}
      and ${keptFrom(ctx, sql.ref('there.guardian_id'), matter)})`,
  )
