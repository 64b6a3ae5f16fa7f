import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { meetingsOf, type RoundView, roundFor } from '../conferences/rounds/rounds.ts'
import { bookingsTold } from '../conferences/told.ts'
import { type KeptLink, keptLink } from '../links/kept.ts'
import { namesOf } from '../people/names.ts'
import { mailReceiversOf } from '../people/receivers.ts'
import { attendeesOf } from './attendees.ts'
import { chooseAgain } from './opened.ts'
import { invitedTo, nothing } from './planned.ts'
import type { Draft, Told } from './told.ts'
import { renewedVoice } from './voice-drafts.ts'

/** To each guardian of the round, or to those who are named: a link to say when they can come, for all of their children. */
export async function askedDrafts(ctx: Ctx, fact: Fact<'timesAsked'>): Promise<Draft[]> {
  const { round: id, guardians, reminder } = fact.payload
  const round = await roundFor(ctx, id)
  const asked = await childrenAskedAbout(ctx, id)
  const wanted = [...asked].filter(([guardian]) => !guardians || guardians.includes(guardian))
  // asked once; a reminder, or being asked by name, is an act of its own
  const act = reminder || guardians ? `:${fact.id}` : ''
  return wanted.map(([guardian, children]) => ({
    kind: reminder ? 'timesReminder' : 'timesAsked',
    to: guardian,
    round: id,
    dedupe: `timesAsked:${id}:${guardian}${act}`,
    told: aboutTimes(round, children),
    release: ctx.now.toString(),
  }))
}

const aboutTimes = (round: RoundView, children: Told['children']): Told => ({
  ...invitedTo(round, children),
  until: round.answers_until,
})

/** By guardian, the children whose conference this guardian may arrange in the round. */
async function childrenAskedAbout(ctx: Ctx, round: string): Promise<Map<string, Told['children']>> {
  const meetings = (await meetingsOf(ctx, round)).filter(meeting => meeting.need !== 'waived')
  const homes = await mailReceiversOf(ctx, [...new Set(meetings.map(meeting => meeting.party))])
  const names = await namesOf(
    ctx,
    homes.map(home => home.child),
  )
  const asked = new Map<string, Told['children']>()
  for (const { guardian, child } of homes) {
    const children = asked.get(guardian) ?? []
    if (children.some(({ id }) => id === child)) continue
    asked.set(guardian, [...children, { id: child, name: names.get(child)?.given ?? '' }])
  }
  return asked
}

/** To somebody whose link no longer works: the same link anew, once an hour at most. */
export async function renewedDrafts(ctx: Ctx, fact: Fact<'linkAskedAgain'>): Promise<Draft[]> {
  const link = await keptLink(ctx, fact.payload.link)
  if (!link || link.revoked_at) return []
  if (link.child_id) return renewedVoice(ctx, link, link.child_id)
  if (!link.round_id) return []
  const round = await roundFor(ctx, link.round_id)
  if (link.purpose === 'booking') return renewedChoice(ctx, round, link)
  const told = link.meeting_id
    ? await aboutMeeting(ctx, round, link.meeting_id, link.person_id)
    : await aboutTimesAgain(ctx, round, link.person_id)
  if (!told) return []
  const hour = ctx.now.toString().slice(0, 13)
  const dedupe = `linkAskedAgain:${link.id}:${link.person_id}:${hour}`
  const release = ctx.now.toString()
  return [{ kind: 'linkRenewed', to: link.person_id, round: round.id, dedupe, told, release }]
}

/** While a child has no time, to choose one; else what this guardian has, with a link for each. */
async function renewedChoice(ctx: Ctx, round: RoundView, link: KeptLink): Promise<Draft[]> {
  const dedupe = `linkAskedAgain:${link.id}:${link.person_id}:${ctx.now.toString().slice(0, 13)}`
  const choice = await chooseAgain(ctx, round, link.person_id)
  if (choice) return [{ ...choice, dedupe }]
  const bookings = (await bookingsTold(ctx, { round: round.id })).filter(booking => !booking.cancelled)
  const mine = (await attendeesOf(ctx, bookings)).filter(
    ({ person, meeting }) => person === link.person_id && meeting.part === 'guardian',
  )
  if (mine.length === 0) return []
  const told = { ...nothing(round.name), meetings: mine.map(one => one.meeting) }
  const release = ctx.now.toString()
  return [{ kind: 'linkRenewed', to: link.person_id, round: round.id, dedupe, told, release }]
}

async function aboutTimesAgain(ctx: Ctx, round: RoundView, person: string): Promise<Told | undefined> {
  const children = (await childrenAskedAbout(ctx, round.id)).get(person)
  return children && aboutTimes(round, children)
}

async function aboutMeeting(ctx: Ctx, round: RoundView, meeting: string, person: string) {
  const bookings = await bookingsTold(ctx, { round: round.id })
  const booking = bookings.filter(b => b.meeting === meeting && !b.cancelled)
  const mine = (await attendeesOf(ctx, booking)).find(attendee => attendee.person === person)
  return mine && { ...nothing(round.name), meetings: [mine.meeting] }
}
