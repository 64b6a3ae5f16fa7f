import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, found, Refused } from '../../../platform/refusal.ts'
import { byLink } from '../../links/links.ts'
import { INTERPRETING } from '../../people/interpreting.ts'
import { needPerson } from '../../people/policy.ts'
import { type Interpreted, interpretedIn, interpretedRows } from './interpreted.ts'
import { isToAsk } from './rules.ts'

/** What an interpreter learns of a meeting: when, where, in which language, and the guardians' given names. */
export type Interpreting = Pick<
  Interpreted,
  'meeting' | 'language' | 'start' | 'end' | 'mode' | 'room' | 'guardians' | 'answer'
>

/**
 * The coming meetings at which the reader interprets: signed in, or by a link to confirm, then those of its
 * round. Only what families know of already, only while the role is held, and each until its end.
 */
export async function interpretingFor(ctx: Ctx): Promise<Interpreting[]> {
  return (await ownRows(ctx)).map(({ meeting, language, start, end, mode, room, guardians, answer }) => ({
    ...{ meeting, language, start, end, mode, room, guardians, answer },
  }))
}

/** Says whether the reader comes to a meeting as it stands now; a later word counts instead of an earlier. */
export async function answerInterpreting(ctx: Ctx, meeting: string, answer: 'yes' | 'no'): Promise<void> {
  const mine = found(
    (await ownRows(ctx)).find(one => one.meeting === meeting),
    'meeting',
  )
  const said = { answer, answered_at: ctx.now.toString() }
  const row = { booking_id: mine.booking, interpreter_id: found(mine.interpreter), sequence: mine.sequence }
  await ctx.db
    .insertInto('interpreter_answers')
    .values({ school_id: ctx.school.id, ...row, asked_at: null, ...said })
    .onConflict(conflict =>
      conflict.columns(['school_id', 'booking_id', 'interpreter_id', 'sequence']).doUpdateSet(said),
    )
    .execute()
}

function readerOf(ctx: Ctx) {
  const { person, link } =
    ctx.actor.kind === 'link' ? byLink(ctx, 'confirm') : { person: needPerson(ctx), link: undefined }
  if (!person.roles.some(role => INTERPRETING.includes(role))) throw new Absent('page')
  return { person, link }
}

async function ownRows(ctx: Ctx): Promise<Interpreted[]> {
  const { person, link } = readerOf(ctx)
  let rows = interpretedRows(ctx).where('b.interpreter_id', '=', person.id)
  if (link) rows = rows.where('b.round_id', '=', link.round_id)
  return knownIn(ctx, (await rows.execute()).map(interpretedIn))
}

/** Those of which families know, and at which the interpreter may still be. */
const knownIn = (ctx: Ctx, meetings: Interpreted[]) =>
  meetings.filter(
    ({ published_at, able }) =>
      able && published_at !== null && Date.parse(published_at) <= ctx.now.epochMilliseconds,
  )

/** Meetings of one interpreter on one day of a round. */
export type ToConfirm = { interpreter: string; round: string; meetings: Interpreted[] }

/**
 * The meetings about which it is time to ask their interpreters, by interpreter and day, each once as it
 * stands; they count as asked from now on. For jobs.
 */
export async function askInterpreters(ctx: Ctx): Promise<ToConfirm[]> {
  if (ctx.actor.kind !== 'job') throw new Refused('frame.movedOn')
  const rows = await interpretedRows(ctx).where('b.interpreter_id', 'is not', null).execute()
  const due = knownIn(ctx, rows.map(interpretedIn)).filter(
    one =>
      one.asked_at === null &&
      one.answer === null &&
      isToAsk({ now: ctx.now, zone: ctx.school.zone }, one.starts_wall),
  )
  await markAsked(ctx, due)
  const days = Map.groupBy(due, one => [one.interpreter, one.round, one.starts_wall.slice(0, 10)].join(' '))
  return [...days.values()].map(meetings => ({
    interpreter: meetings[0]!.interpreter!,
    round: meetings[0]!.round,
    meetings,
  }))
}

async function markAsked(ctx: Ctx, meetings: Interpreted[]) {
  if (meetings.length === 0) return
  await ctx.db
    .insertInto('interpreter_answers')
    .values(
      meetings.map(({ booking, interpreter, sequence }) => ({
        school_id: ctx.school.id,
        booking_id: booking,
        interpreter_id: interpreter!,
        sequence,
        asked_at: ctx.now.toString(),
        answer: null,
        answered_at: null,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
