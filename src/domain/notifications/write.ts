import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { later } from '../../platform/outbox.ts'
import type { Signer } from '../../platform/tokens.ts'
import { makeLink } from '../links/links.ts'
import { linkEnds } from '../links/rules.ts'
import type { CheckInTold, Draft, MeetingTold, Told } from './told.ts'

/** Writes each notice that is not there yet, makes the links that it speaks of, and has it sent when it is due. */
export async function writeNotices(ctx: Ctx, signer: Signer, drafts: Draft[]): Promise<void> {
  const written = await keysWritten(
    ctx,
    drafts.map(draft => draft.dedupe),
  )
  for (const draft of drafts) {
    if (written.has(draft.dedupe)) continue
    written.add(draft.dedupe)
    await writeOne(ctx, { ...draft, told: await withLinks(ctx, signer, draft) })
  }
}

async function keysWritten(ctx: Ctx, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await ctx.db.selectFrom('notices').select('dedupe').where('dedupe', 'in', keys).execute()
  return new Set(rows.map(row => row.dedupe))
}

async function writeOne(ctx: Ctx, { kind, to, round, dedupe, told, release }: Draft) {
  const children = new Set([...told.children.map(child => child.id), ...told.meetings.map(m => m.child)])
  const row = await ctx.db
    .insertInto('notices')
    .values({
      ...{ school_id: ctx.school.id, id: newId(), kind, to_person: to, round_id: round, dedupe },
      about_child: children.size === 1 ? [...children][0]! : null,
      data: JSON.stringify(told),
      state: 'waiting',
      created_at: ctx.now.toString(),
      release_at: release,
      claimed_at: null,
      ...{ attempts: 0, fault: '', sent_at: null, sent_to: '', opened_by: null, opened_at: null },
    })
    .onConflict(conflict => conflict.columns(['school_id', 'dedupe']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await later(ctx, 'notices', row.id, Temporal.Instant.from(release))
}

/** Kinds that lead to choosing a time. */
const CHOICES = ['nudge', 'timesProposed', 'chooseTimes']
/** Kinds that leave time: a link to the meeting that works for as long as one may choose. */
const LONG = ['newTimeOffered', 'summaryReady']
/** Kinds after which there is nothing to change by a link. */
const WITHOUT_LINK = ['meetingCancelled', 'interpreterFreed', 'calendarEntry', 'setBreaks']

type InRound = Draft & { round: string }
const isInRound = (draft: Draft): draft is InRound => draft.round !== null

async function withLinks(ctx: Ctx, signer: Signer, draft: Draft): Promise<Told> {
  const { voice } = draft.told
  if (voice?.checkIns) {
    const checkIns: CheckInTold[] = []
    for (const one of voice.checkIns)
      checkIns.push({ ...one, link: await voiceLink(ctx, signer, draft, one.child) })
    return { ...draft.told, voice: { ...voice, checkIns } }
  }
  if (draft.child) return { ...draft.told, link: await voiceLink(ctx, signer, draft, draft.child) }
  if (!isInRound(draft) || WITHOUT_LINK.includes(draft.kind)) return draft.told
  const { told, kind, to, round } = draft
  const linked = async (meeting: MeetingTold) => {
    if (meeting.part !== 'guardian') return meeting
    const expires = LONG.includes(kind) ? linkEnds.choosing(ctx.now) : linkEnds.meeting(meeting.end)
    const aim = { person: to, purpose: 'meeting' as const, round, meeting: meeting.meeting, expires }
    return { ...meeting, link: await makeLink(ctx, signer, aim) }
  }
  const meetings: MeetingTold[] = []
  if (kind === 'interpreterAsked') return { ...told, link: await confirmLink(ctx, signer, draft) }
  if (CHOICES.includes(kind)) return { ...told, link: await choosingLink(ctx, signer, draft) }
  if (told.keptUntil) return { ...told, link: await bookingLink(ctx, signer, draft) }
  for (const meeting of told.meetings) meetings.push(await linked(meeting))
  return { ...told, meetings, link: told.until ? await timesLink(ctx, signer, draft, told.until) : null }
}

/** To where what is kept is booked; it opens the round's free times as long as any of these is ahead. */
function bookingLink(ctx: Ctx, signer: Signer, { to, round, told }: InRound): Promise<string> {
  const expires = linkEnds.meeting(told.meetings.at(-1)!.end)
  return makeLink(ctx, signer, { person: to, purpose: 'booking', round, expires })
}

function choosingLink(ctx: Ctx, signer: Signer, { to, round, expires: until }: InRound): Promise<string> {
  const expires = until ? Temporal.Instant.from(until) : linkEnds.choosing(ctx.now)
  return makeLink(ctx, signer, { person: to, purpose: 'booking', round, expires })
}

function timesLink(ctx: Ctx, signer: Signer, { to, round }: InRound, until: string): Promise<string> {
  const expires = linkEnds.times(until, ctx.school.zone)
  return makeLink(ctx, signer, { person: to, purpose: 'times', round, expires })
}

/** To what is said about a child; a check-in's as long as it is asked. */
function voiceLink(ctx: Ctx, signer: Signer, { to, expires: until }: Draft, child: string): Promise<string> {
  const expires = until ? Temporal.Instant.from(until) : linkEnds.voice(ctx.now)
  return makeLink(ctx, signer, { person: to, purpose: 'voice', child, expires })
}

/** Works until the last of the meetings ends, as all does that an interpreter is told. */
function confirmLink(ctx: Ctx, signer: Signer, { to, round, told }: InRound): Promise<string> {
  const ends = told.meetings.map(meeting => Temporal.Instant.from(meeting.end))
  const expires = ends.sort(Temporal.Instant.compare).at(-1)!
  return makeLink(ctx, signer, { person: to, purpose: 'confirm', round, expires })
}
