import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { type ChildFamily, childAndFamilyWith } from '../../people/child-family.ts'
import type { Child } from '../../people/children.ts'
import { guardiansNamed } from '../../people/party-names.ts'
import { seesMeeting } from '../policy.ts'
import { heldColumns } from '../veil.ts'
import { aheadOf, type FamilyMeeting, meetingRows } from './family-rounds.ts'

/** A conference of a child that is to come, with which home: given names. */
export type Ahead = FamilyMeeting & { home: string[] }
export type ChildPage = { child: Child; family: ChildFamily; ahead: Ahead[] }

/**
 * A child with its family and, to staff, the conferences that are to come, in rounds and outside of them, in two statements,
 * and a third one where a stage is still to open: once families know them, those that the board shows this reader, but none of a
 * home that is kept from it. A family finds its own on its first page. Absent as the child is.
 */
export async function childPageFor(ctx: Ctx, id: string): Promise<ChildPage> {
  const { child, family, beside } = await asked(ctx, id)
  const rows = (beside ?? []).filter(row => !row.kept && seesRow(ctx, row))
  const homes = new Map(rows.map(row => [row.meeting, row.home]))
  const ahead = (await aheadOf(ctx, rows)).filter(one => one.round.state === 'published')
  return { child, family, ahead: ahead.map(one => ({ ...one, home: homes.get(one.meeting) ?? [] })) }
}

const seesRow = (ctx: Ctx, { educators, ...held }: Row) =>
  seesMeeting(ctx, { ...held, educators: educators.map(one => one.id) })

const toStaff = (ctx: Ctx) =>
  jsonArrayFrom(
    meetingRows(ctx, actorId(ctx) ?? '')
      .where(sql<boolean>`meetings.child_id = child.id`)
      .select([...heldColumns(ctx), guardiansNamed(ctx, 'meetings.party_id').as('home')]),
  )
type Row = ReturnType<typeof toStaff> extends RawBuilder<(infer R)[]> ? R : never

const asked = childAndFamilyWith(toStaff)
