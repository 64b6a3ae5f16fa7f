import { type RawBuilder, sql } from 'kysely'
import type { Matter } from '../people/policy.ts'
import type { GoalKind, Side } from './tables.ts'

/** What a document must leave open for a guardian to read goals of this kind. */
export const MATTER: Record<GoalKind, Matter> = { academic: 'academics', developmental: 'wellbeing' }

/** Where somebody sits at a child's table, as what queries are asked with; the homes also as a part of one. */
export type Sits = { side: Side; homes: string[] | RawBuilder<string[]>; kinds: GoalKind[] }
/** The same in values alone, for statements that are prepared. */
export type Asked = Sits & { homes: string[] }

// The predicates below are of a query that has named the child already: they are asked by a seat at that child's table.

/** What is for each home, or for the own. */
const isForHome = (table: string, { homes }: Sits) =>
  sql`(${sql.ref(`${table}.audience`)} = 'homes' or ${sql.ref(`${table}.party_id`)} = any(${homes}::uuid[]))`

/**
 * The team reads all goals of the child; a home those for each home, and those between it and the school, as far as
 * no document withholds their kind; the student those for each home.
 */
export const readsGoal = (sits: Sits, table = 'goals') => sql<boolean>`(${sits.side} = 'school'
  or (${sits.side} = 'home' and ${sql.ref(`${table}.kind`)} = any(${sits.kinds}) and ${isForHome(table, sits)})
  or (${sits.side} = 'student' and ${sql.ref(`${table}.audience`)} = 'homes'))`

/** A need is the team's, and that of homes which may read of well-being. The student has no such page. */
export const readsSupport = (sits: Sits) => sql<boolean>`(${sits.side} = 'school'
  or (${sits.side} = 'home' and 'developmental' = any(${sits.kinds}) and ${isForHome('support_requests', sits)}))`

/**
 * What is to be done can be about anything: a home reads it only where no matter at all is withheld. The student reads
 * its own, and those of others for goals that it reads.
 */
export const readsAction = (sits: Sits) => sql<boolean>`(${sits.side} = 'school'
  or (${sits.side} = 'home' and array['academic', 'developmental'] <@ ${sits.kinds} and ${isForHome('actions', sits)})
  or (${sits.side} = 'student' and (actions.owner = 'student'
    or (actions.audience = 'homes' and actions.goal_id is not null))))`

/** The team, or somebody of the home that this column names; what no home alone has said is everybody's. */
export const isNotOfAnotherHome = (sits: Sits, home: string): RawBuilder<boolean> =>
  sql`(${sql.ref(home)} is null or ${sits.side} = 'school' or ${sql.ref(home)} = any(${sits.homes}::uuid[]))`

/** The goal that this column of another area's query names is of one of these kinds. */
export const isOfKinds = (goal: string, kinds: GoalKind[]): RawBuilder<boolean> =>
  sql`exists (select from goals of_kind where of_kind.id = ${sql.ref(goal)} and of_kind.kind = any(${kinds}))`
