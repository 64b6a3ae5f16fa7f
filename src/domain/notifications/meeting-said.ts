import { Temporal } from 'temporal-polyfill'
import type { Translator } from '../../platform/text/translate.ts'
import type { Address, Deed } from './letter.ts'
import type { MeetingTold, NoticeKind, SpanTold } from './told.ts'

/** One meeting in a reader's words. */
export type MeetingSaid = { title: string; facts: { label: string; value: string }[]; deeds: Deed[] }

/** `say` writes in the school's zone, `own` in the reader's where that is another. */
export function meetingSaid(
  say: Translator,
  own: Translator | null,
  kind: NoticeKind,
  meeting: MeetingTold,
  address: Address,
): MeetingSaid {
  if (kind === 'newTimeOffered') return pastSaid(say, meeting, address, 'choose')
  if (kind === 'summaryReady') return pastSaid(say, meeting, address, 'summary')
  const facts = [
    { label: say.t('notices.fact.when'), value: timeIn(say, meeting, elsewhere(say, own, meeting)) },
    {
      label: say.t('notices.fact.own'),
      value: own && elsewhere(say, own, meeting) ? timeIn(own, meeting, true) : '',
    },
    { label: say.t('notices.fact.before'), value: meeting.before ? oldTimeIn(say, own, meeting.before) : '' },
    { label: say.t('notices.fact.where'), value: placeOf(say, meeting) },
    { label: say.t('notices.fact.with'), value: say.list(meeting.others) },
    { label: say.t('notices.fact.interpreter'), value: meeting.interpreter },
  ]
  return {
    title: say.t(`notices.title.${meeting.part}`, { child: meeting.child_name }),
    facts: facts.filter(({ value }) => value !== ''),
    deeds: kind === 'meetingCancelled' || kind === 'interpreterFreed' ? [] : deedsOf(say, meeting, address),
  }
}

const PAGES = { choose: 'time', summary: 'summary' } as const

/** Its time is past and no matter any more: only with whom, and where to choose another, or read what was agreed. */
function pastSaid(
  say: Translator,
  meeting: MeetingTold,
  address: Address,
  act: keyof typeof PAGES,
): MeetingSaid {
  const href = meeting.link === null ? null : address('meeting', meeting.link)
  return {
    title: say.t(`notices.title.${meeting.part}`, { child: meeting.child_name }),
    facts: [{ label: say.t('notices.fact.with'), value: say.list(meeting.others) }],
    deeds: [{ label: say.t(`notices.act.${act}`), href: href && `${href}/${PAGES[act]}` }],
  }
}

function deedsOf(say: Translator, told: MeetingTold, address: Address): Deed[] {
  const { call, link } = told
  return [
    ...(call ? [{ label: say.t('notices.act.video'), href: callOf(told, address) }] : []),
    ...(link !== null ? [{ label: say.t('notices.act.meeting'), href: address('meeting', link) }] : []),
  ]
}

/** By the meeting's link for a family, which needs no account; staff sign in. */
function callOf({ meeting, part, link }: MeetingTold, address: Address): string | null {
  if (part !== 'guardian') return address('call', meeting)
  const href = link === null ? null : address('meeting', link)
  return href && `${href}/call`
}

/** Two zones may show the same clock at that moment: then there is nothing to add. */
function elsewhere(say: Translator, own: Translator | null, { start }: MeetingTold): boolean {
  if (!own) return false
  const at = Temporal.Instant.from(start)
  const offset = (zone: string) => at.toZonedDateTimeISO(zone).offsetNanoseconds
  return offset(own.zone) !== offset(say.zone)
}

function timeIn(say: Translator, { start, end }: MeetingTold, named: boolean): string {
  const [from, to] = [Temporal.Instant.from(start), Temporal.Instant.from(end)]
  const args = { day: say.date(from), time: say.timeRange(from, to) }
  if (!named) return say.t('notices.time', args)
  return say.t('notices.timeIn', { ...args, zone: say.zoneName(from) })
}

/** In the reader's own time where that is another: so it stands in this reader's calendar. */
const oldTimeIn = (say: Translator, own: Translator | null, { start }: SpanTold) =>
  (own ?? say).dateTime(Temporal.Instant.from(start))

export function placeOf(say: Translator, { mode, room }: Pick<MeetingTold, 'mode' | 'room'>): string {
  if (mode === 'in_person' && room) return say.t('notices.place.room', { room })
  return say.t(`notices.place.${mode}`)
}
