import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { needPerson, needStaff } from '../people/policy.ts'
import { type Pupil, pupilFrom, pupilRows } from '../people/pupils.ts'
import { weeksOf } from './cadence.ts'
import { isOverdue } from './rules.ts'

/** A child with the last day up to which its homes were told; null: never. */
export type Told = Pupil & { last: string | null; overdue: boolean }

/** Whom the reader looks after, the own groups first, and the school's rhythm. `weeks`: 0 where there is nobody. */
export type Looked = { weeks: number; children: Told[] }

/** In one statement. */
export async function toldFor(ctx: Ctx): Promise<Looked> {
  needStaff(ctx)
  return toldFrom(ctx, await told(ctx, { me: needPerson(ctx).id }))
}

const told = prepared((ctx, { me }: { me: string }) => toldRows(ctx, me))

/** The same as a fragment to stand beside what else a page of those who work here asks, read by `toldFrom`. */
export const toldRows = (ctx: Ctx, me: string) =>
  pupilRows(ctx, me).select([
    weeksOf.as('weeks'),
    sql<string | null>`(select max(u.to_on) from progress_updates u
      where u.child_id = persons.id and u.withdrawn_at is null)`.as('last'),
  ])

export type ToldRow = Awaited<ReturnType<typeof told>>[number]

export function toldFrom(ctx: Ctx, rows: ToldRow[]): Looked {
  const today = schoolDay(ctx)
  return {
    weeks: rows[0]?.weeks ?? 0,
    children: rows.map(row => ({
      ...pupilFrom(row),
      ...{ last: row.last, overdue: isOverdue(row.last, today, row.weeks) },
    })),
  }
}

/** Those first who have waited longest. */
export const longestFirst = (children: Told[]): Told[] =>
  children.toSorted((a, b) => (a.last ?? '').localeCompare(b.last ?? ''))
