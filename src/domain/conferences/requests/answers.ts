import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { type ExtraInput, makeExtra } from './extra.ts'
import { homeToMeetFor, waitingRequestFor, writeRequest } from './requests.ts'

/** Gives a home the conference that it asks for; gives the meeting. Refuses `conferences.answeredAlready`. */
export async function giveConference(ctx: Ctx, name: string, id: string, input: ExtraInput): Promise<string> {
  const { request } = await waitingRequestFor(ctx, id)
  const meeting = await makeExtra(ctx, name, request, input)
  await answer(ctx, id, { answer: 'given', meeting_id: meeting })
  return meeting
}

/** Says "not now", with a sentence that the family reads. */
export async function declineRequest(ctx: Ctx, id: string, reply: string): Promise<void> {
  await waitingRequestFor(ctx, id)
  await answer(ctx, id, { answer: 'declined', reply })
  await announce(ctx, 'requestDeclined', { request: id })
}

/** The school's side asks a home to come; gives the meeting. */
export async function inviteHome(
  ctx: Ctx,
  name: string,
  home: { child: string; party: string; about: string },
  input: ExtraInput,
): Promise<string> {
  const { child, party } = await homeToMeetFor(ctx, home.child, home.party)
  const id = await writeRequest(ctx, { child, party, side: 'school', about: home.about, wished: '' })
  const meeting = await makeExtra(ctx, name, { child, party }, input)
  await answer(ctx, id, { answer: 'given', meeting_id: meeting })
  return meeting
}

type Answer = { answer: 'given'; meeting_id: string } | { answer: 'declined'; reply: string }

/** Two who answer at once take turns on the row. */
async function answer(ctx: Ctx, id: string, given: Answer) {
  const written = await ctx.db
    .updateTable('conference_requests')
    .set({ ...given, answered_at: ctx.now.toString(), answered_by: found(actorId(ctx)) })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!written) throw new Refused('conferences.answeredAlready')
}

/** What a declined request says to its home. For notices, which decide who reads it. */
export const declinedTold = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('conference_requests')
    .select(['child_id as child', 'party_id as party', 'reply'])
    .where('id', '=', id)
    .where('answer', '=', 'declined')
    .executeTakeFirst()
