import { type Expression, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { partiesGuardedBy } from './guarded.ts'
import { type Named, named } from './names.ts'
import { onDay } from './policy.ts'
import { isInTeam } from './team.ts'

/**
 * A grown person with whom the reader speaks about a child, as one of the school, and in which groups the child is.
 * `since`: the day from which on that one has spoken for the home.
 */
export type Cared = { party: string; child: Named; guardian: Named; groups: string[]; since: string }

/** The guardians of every home in whose team the reader is today, from whom nothing that homes say is withheld. */
export async function caredHomes(ctx: Ctx): Promise<Cared[]> {
  const day = schoolDay(ctx).toString()
  const { rows } = await sql<Row>`
    select home.id as party, pg.from_on::text as since, to_jsonb(c) as child, to_jsonb(g) as guardian,
      array(select gr.name from group_members m join groups gr on gr.id = m.group_id
        where m.person_id = c.id and m.part = 'child' and ${onDay('m', day)} order by gr.name) as groups
    from parties home
    join persons c on c.id = home.child_id
    join memberships student on student.person_id = c.id and student.role = 'student' and ${onDay('student', day)}
    join party_guardians pg on pg.party_id = home.id and ${onDay('pg', day)}
    join persons g on g.id = pg.guardian_id
    where ${isInTeam(ctx, 'home.child_id', 'home.id')}
      and home.id in (${partiesGuardedBy(ctx, sql.ref('g.id') as Expression<string>, 'voice')})
    order by c.given_name, c.id, home.created_at, g.given_name, g.id`.execute(ctx.db)
  return rows.map(({ party, child, guardian, groups, since }) => ({
    ...{ party, groups, since, child: named(child), guardian: named(guardian) },
  }))
}

type Row = Omit<Cared, 'child' | 'guardian'> & Record<'child' | 'guardian', Parameters<typeof named>[0]>
