import { type RawBuilder, sql } from 'kysely'
import { actorId, type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Absent } from '../../../platform/refusal.ts'
import { isHomeOf, sharesKeptHome } from '../../people/guarded.ts'
import { isHead, isStaff, isStudent } from '../../people/policy.ts'
import { isInTeam } from '../../people/team.ts'
import { isFor } from '../booking/own-reader.ts'
import type { Side } from '../preparing/tables.ts'
import { ofOwnChild } from '../veil.ts'
import { isRoundTold } from './own-talks.ts'

/**
 * `home`: of a party of which the reader is a guardian today, nothing withheld. `own`: of a child of whom the reader
 * is or ever was a guardian. `told`: families know its round. `holds`: the reader is to hold it, or held it lately; `held`:
 * or ever did. `team`: what this home says is for the reader as one of the school. `kept`: this home is kept from the reader.
 */
type Standing = {
  holds: boolean
  held: boolean
  team: boolean
  kept: boolean
  home: boolean
  own: boolean
  told: boolean
}

type Seen = Standing & { id: string; round: string; child: string }

/**
 * On which side of a conference the reader sits: with its home, as the child itself, or with the school: those who hold
 * it, once it is long over only as long as the child is in their care, and the head; but nobody as staff about an own
 * child, now or once, nor about a home that is kept from them, lest a school's work open the other home's door. For
 * everybody else, other staff and interpreters too, there is none (Absent).
 */
export function sideIn(ctx: Ctx, talk: Seen): Side {
  const { actor } = ctx
  if (actor.kind === 'link') {
    if (actor.link.purpose !== 'meeting' || !isFor(actor.link, talk.id, talk.round))
      throw new Absent('meeting')
    return familySide(talk)
  }
  if (talk.home) return familySide(talk)
  if (isStudent(ctx) && talk.child === actorId(ctx) && talk.told) return 'student'
  if (!isStaff(ctx) || talk.own) throw new Absent('meeting')
  if (talk.team && (isHead(ctx) || talk.held)) return 'school'
  if (talk.holds && !talk.kept) return 'school'
  throw new Absent('meeting')
}

function familySide({ home, told }: Pick<Standing, 'home' | 'told'>): Side {
  if (!home || !told) throw new Absent('meeting')
  return 'home'
}

/** What is written down while people talk is written by those who hold the conference, and by the head. */
export function needHolder({ side }: { side: Side }) {
  if (side !== 'school') throw new Absent('notes')
}

/** Days for which whoever held a conference reads it, also where the child is in another's care by then. */
const DAYS_AFTER = 30

/** What decides on which side the reader sits at the meeting that a query selects, as one column. */
export function standingBeside(ctx: Ctx): RawBuilder<Standing> {
  const me = actorId(ctx)
  const today = schoolDay(ctx).toString()
  const held = sql`exists (select from meeting_educators holder
    where holder.meeting_id = meetings.id and holder.educator_id = ${me})`
  return sql`jsonb_build_object('held', ${held},
    'holds', ${held} and not exists (select from round_days d where d.round_id = meetings.round_id
      having max(d.day) < ${today}::date - ${sql.lit(DAYS_AFTER)}),
    'team', ${isInTeam(ctx, 'meetings.child_id', 'meetings.party_id')},
    'kept', ${sharesKeptHome(ctx, 'meetings.party_id')},
    'home', ${isHomeOf(ctx, 'meetings.party_id', me, 'conference')},
    'own', ${ofOwnChild(ctx)}, 'told', ${isRoundTold(ctx)})`
}
