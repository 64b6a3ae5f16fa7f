import { type RawBuilder, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { type NamedGuardian, type NamedHome, namedHomesOn } from '../../people/home-names.ts'
import { homesOn } from '../../people/homes.ts'
import type { Named } from '../../people/names.ts'
import { isHead, needStaff } from '../../people/policy.ts'
import { type Staff, staffOn } from '../../people/staff.ts'
import type { Ahead } from '../days/unfit-count.ts'
import { restingOf } from '../held/asked.ts'
import { seesMeeting } from '../policy.ts'
import { awaitedOf } from '../rules.ts'
import { HEARD, homeRows } from './home-rows.ts'
import { meetingsOf, type RoundMeeting, type RoundView, viewOf } from './rounds.ts'

type Heard = {
  guardian: string
  comes: boolean
  interpreter: boolean
  answered_at: string
  spoken_by: string
  typed_by: string | null
}

/** One guardian of a round: with which children, whom it meets, and what the school has heard. */
export type FamilyRow = {
  guardian: NamedGuardian
  children: Named[]
  educators: string[]
  answer: Heard | null
  awaited: boolean
  /** Awaited, and was asked so lately that nobody reminds before this instant. */
  restsUntil: string | null
}
/** `own`: of a child of whom the reader is or was a guardian; `kept`: of a home that is kept from the reader; `hushed`: and the reader is not the head; `placed`: it has a time; `waits`: somebody of its home is on the list of who waits, of which only the head knows. */
export type MeetingOfHome = RoundMeeting & {
  home: NamedHome | undefined
  own: boolean
  kept: boolean
  hushed: boolean
  placed: boolean
  waits: boolean
  cancelled_by: string | null
}
/** A round with its meetings, as far as this member of staff may know who meets whom. */
export type RoundOfHomes = {
  round: RoundView
  meetings: MeetingOfHome[]
  answers: Heard[]
  staff: Staff[]
  /** Homes that could meet and have no conference in the round: they came after it was set up. For the head. */
  unmet: NamedHome[]
  /** Guardians who were asked within two days, and until when each is let be. */
  resting: Map<string, string>
  /** Times that are still to come. */
  ahead: Ahead[]
}

/** For staff: the head finds all, others the families of the children whom they look after or meet. Three statements. `beside`: what another area has to say of the round, read with it. */
export async function roundOfHomesFor<B = null>(
  ctx: Ctx,
  id: string,
  beside: RawBuilder<B> = sql`null`,
): Promise<RoundOfHomes & { beside: B }> {
  needStaff(ctx)
  const one = homeRows(ctx).where('rounds.id', '=', id).select(beside.as('beside')).executeTakeFirst()
  const view = await withHomes(ctx, one)
  return { ...view, beside: (await one)!.beside as B }
}

/** One meeting and its round, likewise. */
export async function roundOfMeetingFor(ctx: Ctx, id: string) {
  needStaff(ctx)
  const among = ctx.db.selectFrom('meetings').select('round_id').where('id', '=', id)
  const view = await withHomes(ctx, homeRows(ctx).where('rounds.id', 'in', among).executeTakeFirst())
  const meeting = view.meetings.find(one => one.id === id)
  return { ...view, meeting: found(meeting, 'meeting') }
}

type Reading = ReturnType<ReturnType<typeof homeRows>['executeTakeFirst']>

async function withHomes(ctx: Ctx, reading: Reading): Promise<RoundOfHomes> {
  const day = schoolDay(ctx)
  const [read, homes, staff] = await Promise.all([
    reading,
    namedHomesOn(ctx, day, 'conference'),
    staffOn(ctx, day),
  ])
  const { meetings, answers, ahead, asked, ...row } = found(read, 'round')
  const homeOf = new Map(homes.map(home => [home.party, home]))
  const met = new Set(meetings.map(meeting => meeting.party))
  const asks = isHead(ctx) && row.kind === 'round'
  return {
    round: viewOf(ctx, row),
    unmet: asks ? homes.filter(home => home.guardians.length > 0 && !met.has(home.party)) : [],
    meetings: meetings
      .filter(meeting => seesMeeting(ctx, meeting))
      .map(meeting => ({
        ...meeting,
        home: homeOf.get(meeting.party),
        hushed: meeting.kept && !isHead(ctx),
      })),
    answers,
    staff,
    resting: restingOf(asked, ctx),
    ahead,
  }
}

/** Who was asked, in the order of their names: those who are waited for first. */
export function familiesIn({ meetings, answers, resting }: RoundOfHomes): FamilyRow[] {
  const homes = meetings.flatMap(({ home, need, hushed, educators }) =>
    home && need !== 'waived' && !hushed ? [{ ...home, educators }] : [],
  )
  const awaited = awaitedOf(homes.map(gathering), answers)
  const rows = new Map<string, FamilyRow>()
  for (const { child, guardians, educators } of homes)
    for (const guardian of guardians) {
      const answer = answers.find(heard => heard.guardian === guardian.id) ?? null
      const isAwaited = awaited.has(guardian.id)
      const rests = (isAwaited && resting.get(guardian.id)) || null
      const fresh = { guardian, children: [], educators: [], answer, awaited: isAwaited, restsUntil: rests }
      const row: FamilyRow = rows.get(guardian.id) ?? fresh
      row.children.push(child)
      row.educators.push(...educators)
      rows.set(guardian.id, row)
    }
  return [...rows.values()].sort(
    (a, b) => Number(b.awaited) - Number(a.awaited) || a.guardian.full.localeCompare(b.guardian.full),
  )
}

const gathering = ({ attends, guardians }: NamedHome) => ({
  attends,
  guardians: guardians.map(({ id }) => id),
})

/** Ids of the guardians who have not said their times and are waited for. For words that decided who asks. */
export async function awaitedIn(ctx: Ctx, round: string): Promise<string[]> {
  const needed = (await meetingsOf(ctx, round)).filter(({ need }) => need !== 'waived')
  const parties = new Set(needed.map(meeting => meeting.party))
  const children = [...new Set(needed.map(meeting => meeting.child))]
  const homes = await homesOn(ctx, schoolDay(ctx), 'conference', children)
  const answers = await ctx.db.selectFrom('answers').select(HEARD).where('round_id', '=', round).execute()
  return [
    ...awaitedOf(
      homes.filter(home => parties.has(home.party)),
      answers,
    ),
  ].sort()
}
