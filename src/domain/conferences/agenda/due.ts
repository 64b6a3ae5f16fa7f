import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import type { At } from '../../goals/at-table.ts'
import { isGoalDue, isGoalDueToAll, KINDS } from '../../goals/rules.ts'
import { MOST, type Work, workBeside } from '../../goals/work.ts'
import { sharedTeamOf } from '../../people/on-team.ts'
import { MOST_WAITING, type Waiting, waitingBeside } from '../../voice/waiting.ts'
import type { Talk } from '../meeting/talk.ts'
import type { Side } from '../preparing/tables.ts'
import type { Item } from './items.ts'

const openKinds = (withheld: Talk['withheld']): At['kinds'] =>
  withheld.includes('wellbeing') ? ['academic'] : KINDS

/** As much of a talk as says what its reader sees; and as much as says which items stand on its agenda. */
export type Seen = Pick<Talk, 'side' | 'me' | 'child' | 'party' | 'withheld'>
export type Asked = Seen & Pick<Talk, 'id' | 'round' | 'withheldThere' | 'begun_at' | 'closed_at'>

/** As the reader of a conference may look at what is under way for the child. `team`: and at what the school keeps to itself. */
export const asReader = (talk: Seen, team = false): At => ({
  ...{ side: talk.side, child: talk.child, party: talk.party, team },
  kinds: talk.side === 'home' ? openKinds(talk.withheld) : KINDS,
})

/** What everybody who sits there may know, before anybody reads it out. */
const asAll = ({ child, party, withheldThere, side }: Asked): At => ({
  ...{ child, party, kinds: openKinds(withheldThere) },
  side: side === 'school' ? 'school' : 'home',
})

/** What comes to the agenda by itself: what a home said that waits for an answer, and what is under way. */
export type Drawn = { work: Work; waiting: Waiting[]; last_day: string | null } | null

/**
 * The same as one column; null once they have begun, and where it is held by somebody who is not of the child's team: what
 * is shared with the team stays with it.
 */
export const drawnBeside = (ctx: Ctx, talk: Asked): RawBuilder<Drawn> =>
  talk.begun_at || talk.closed_at
    ? sql`null`
    : sql`case when not exists (select from meeting_educators holder join meetings on meetings.id = holder.meeting_id
        where meetings.id = ${talk.id} and not exists (select from (${sharedTeamOf(ctx, 'meetings.child_id')}) team
          where team.person_id = holder.educator_id))
      then jsonb_build_object('work', ${workBeside(ctx, asAll(talk))}, 'waiting',
        ${talk.withheldThere.includes('voice') ? sql`'[]'::jsonb` : waitingBeside(talk.party)},
        'last_day', (select max(day) from round_days where round_id = ${talk.round})) end`

/** More is under way, or waits from home, than is looked at for one agenda. */
export const isMore = (drawn: Drawn): boolean =>
  drawn !== null &&
  (drawn.waiting.length > MOST_WAITING || Object.values(drawn.work).some(all => all.length > MOST))

type Hops = Pick<Item, 'voice' | 'goal' | 'action' | 'support'>
/** As much of a long worry as a line of an agenda takes; all of it is a tap away. */
const MOST_SIGNS = 400

/** What is due on the day of a conference as items that stand on no agenda yet, in their order. */
export function dueItems(ctx: Ctx, talk: Talk, drawn: Drawn): Item[] {
  if (!drawn) return []
  const by = dayOf(ctx, talk, drawn)
  const { goals, actions, needs } = drawn.work
  const all = [
    ...drawn.waiting
      .slice(0, MOST_WAITING)
      .map(({ id, author, text }) => item(id, { voice: id, side: 'home', author, text: shortened(text) })),
    ...actions
      .filter(({ due_on }) => due_on <= by)
      .map(({ id, owner, text, student }) => item(id, { action: id, side: owner, text, student })),
    ...goals
      .filter(goal => isGoalDue(goal, talk.party, by))
      .map(goal => {
        const student = goal.shared && isGoalDueToAll(goal, talk.party, by)
        return item(goal.id, { goal: goal.id, side: 'school', text: goal.words, student })
      }),
    ...needs
      .filter(({ review_on }) => review_on !== null && review_on <= by)
      .map(({ id, need }) => item(id, { support: id, side: 'school', text: need })),
  ]
  return talk.side === 'student' ? all.filter(one => one.student_there) : all
}

/** The day of a conference; of one without a time the last of its round. Today, where that is over. */
function dayOf(ctx: Ctx, { start }: Talk, { last_day }: NonNullable<Drawn>): string {
  const today = schoolDay(ctx).toString()
  const day = start
    ? Temporal.Instant.from(start).toZonedDateTimeISO(ctx.school.zone).toPlainDate().toString()
    : last_day
  return day && day > today ? day : today
}

const shortened = (text: string) =>
  text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 1).trimEnd()}…` : text

type Due = Partial<Hops> & { side: Side; text: string; author?: string; student?: boolean }

const item = (id: string, { side, text, author = '', student = false, ...hops }: Due): Item => ({
  ...{
    id,
    meeting: '',
    round: '',
    side,
    author,
    text,
    minutes: null,
    place: 0,
    audience: 'all',
    student_there: student,
  },
  ...{ earlier_id: null, earlier: null, later: null, preparation_id: null },
  ...{ voice: null, goal: null, action: null, support: null, ...hops },
  ...{ words: [], outcomes: [], actions: [], became: [] },
})

/** Whether two items go on with the same thing. */
export const goOnWithSame = (one: Hops, other: Hops): boolean =>
  (['voice', 'goal', 'action', 'support'] as const).some(hop => one[hop] !== null && one[hop] === other[hop])
