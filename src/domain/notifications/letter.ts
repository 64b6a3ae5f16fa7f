import { Temporal } from 'temporal-polyfill'
import type { School } from '../../platform/ctx.ts'
import { type Language, languageIn } from '../../platform/text/locale.ts'
import { type Translator, translator } from '../../platform/text/translate.ts'
import type { Receiver } from '../people/receivers.ts'
import { looksSaid } from './look-again.ts'
import { type MeetingSaid, meetingSaid } from './meeting-said.ts'
import { linksIn, type NoticeKind, type Told, type VoiceKind } from './told.ts'
import { checkInsSaid, voiceDeed, voiceLines } from './voice-said.ts'

/** Something to press. Without an address, as in a preview, it is only shown. */
export type Deed = { label: string; href: string | null }

/** A notice in one reader's words: text, page and mail are made of the same. */
export type Letter = {
  lang: Language
  dir: 'ltr' | 'rtl'
  school: string
  subject: string
  hello: string
  paragraphs: string[]
  meetings: MeetingSaid[]
  deed: Deed | null
  /** Stands below: what to know about the link, and where to ask. */
  foot: string[]
}

/** Gives the address of a link by its id, or null where none is shown; of a call by its meeting, without a secret. */
export type Address = (
  purpose:
    | 'times'
    | 'meeting'
    | 'booking'
    | 'confirm'
    | 'call'
    | 'breaks'
    | 'voice'
    | 'item'
    | 'update'
    | 'goal'
    | 'need'
    | 'action'
    | 'child'
    | 'home',
  link: string,
) => string | null

type ToSay = { kind: NoticeKind; told: Told }

/** The language that the person reads, where the product and the school have it; else the school's own. */
export function languageFor(school: Pick<School, 'locale' | 'locales'>, written: string): Language {
  const [wanted, own = 'en'] = [written, school.locale].map(languageIn)
  return wanted && (wanted === own || school.locales.includes(wanted)) ? wanted : own
}

/** Says a notice to its reader: in the school's time, and in the reader's own where that differs. */
export function letterOf(
  school: Pick<School, 'name' | 'zone' | 'locale' | 'locales' | 'reach'>,
  to: Pick<Receiver, 'given' | 'written_language' | 'zone'>,
  notice: ToSay,
  address: Address,
  by: 'mail' | 'hand' = 'mail',
): Letter {
  const { kind, told } = notice
  const lang = languageFor(school, to.written_language)
  const say = translator(lang, school.zone)
  const own = to.zone && to.zone !== school.zone ? translator(lang, to.zone) : null
  return {
    lang,
    dir: say.dir,
    school: school.name,
    subject: say.t(`notices.subject.${kind}`, { school: school.name, n: told.meetings.length }),
    hello: say.t('notices.hello', { name: to.given }),
    paragraphs: linesOf(say, own, notice),
    meetings: [
      ...told.meetings.map(meeting => meetingSaid(say, own, kind, meeting, address)),
      ...checkInsSaid(say, told, address),
      ...looksSaid(say, told, address),
    ],
    deed: deedIn(say, notice, address),
    foot: footOf(say, told, by, school.reach),
  }
}

function linesOf(say: Translator, own: Translator | null, notice: ToSay): string[] {
  const { kind, told } = notice
  if (told.voice) return voiceLines(say, kind, told)
  if (!isShort(kind)) return paragraphsOf(say, own, notice)
  return [say.t(`notices.say.${kind}`, { children: say.list(told.children.map(child => child.name)) })]
}

/** Kinds that say of which child there is something, and never what. */
const SHORT = ['updateSent', 'goalAsked', 'actionDue', 'lookAgain', 'rightMoves'] as const
type ShortKind = (typeof SHORT)[number]
const isShort = (kind: NoticeKind): kind is ShortKind => (SHORT as readonly string[]).includes(kind)

function paragraphsOf(say: Translator, own: Translator | null, { kind, told }: ToSay): string[] {
  const n = told.meetings.length
  const children = say.list(told.children.map(child => child.name))
  const until = told.until && say.t('notices.until', { day: Temporal.PlainDate.from(told.until) })
  const lines: Record<Exclude<NoticeKind, VoiceKind | ShortKind>, (string | null)[]> = {
    timesAsked: [say.t('notices.say.timesAsked', { children }), whenHeld(say, told), until],
    timesReminder: [say.t('notices.say.timesReminder', { children }), whenHeld(say, told), until],
    schedulePlanned: [say.t('notices.say.schedulePlanned', { n })],
    meetingMade: [say.t('notices.say.meetingMade')],
    meetingMoved: told.before
      ? [say.t('notices.say.meetingMoved'), oldTime(say, own, told.before)]
      : [say.t('notices.say.meetingChanged')],
    meetingCancelled: [say.t('notices.say.meetingCancelled')],
    dayMoved: [say.t('notices.say.dayMoved', { n })],
    chooseAnother: [say.t('notices.say.chooseAnother'), say.t('notices.say.chooseAnother.until')],
    timesProposed: [say.t('notices.say.timesProposed', { children })],
    requestDeclined: [say.t('notices.say.requestDeclined', { children }), told.reply ?? null],
    timeOffered: [
      say.t('notices.say.timeOffered', { n }),
      keptUntil(say, own, told),
      say.t('notices.say.timeOffered.next'),
    ],
    newTimeOffered: [say.t(`notices.say.newTimeOffered.${told.away ?? 'home_away'}`)],
    summaryReady: [say.t('notices.say.summaryReady')],
    chooseTimes: [
      say.t('notices.say.chooseTimes', { n: told.children.length, children }),
      whenHeld(say, told),
      say.t('notices.say.chooseTimes.how'),
    ],
    setBreaks: [say.t('notices.say.setBreaks', { round: told.round })],
    nudge: [say.t('notices.say.nudge', { children }), whenHeld(say, told), say.t('notices.say.nudge.none')],
    dayBefore: [say.t('notices.say.dayBefore', { n })],
    interpreterAsked: [say.t('notices.say.interpreterAsked', { n })],
    ...{ interpreterFreed: [say.t('notices.say.interpreterFreed')], guardianJoins: [joinsIn(say, told)] },
    linkRenewed: [say.t('notices.say.linkRenewed'), until],
    somethingWaits: [say.t('notices.say.somethingWaits')],
    calendarEntry: [say.t('notices.say.calendarEntry')],
  }
  return lines[kind as keyof typeof lines].filter(line => typeof line === 'string')
}

const MOST_NAMED = 4

/** On which days, from the first to the last where they are many, and how long each conference takes. */
function whenHeld(say: Translator, { about }: Told): string | null {
  if (!about || about.days.length === 0) return null
  const days = about.days.map(day => say.date(Temporal.PlainDate.from(day), 'day'))
  const [first, last] = [days[0]!, days.at(-1)!]
  return days.length > MOST_NAMED
    ? say.t('notices.say.days.many', { first, last, minutes: about.minutes })
    : say.t('notices.say.days', { n: days.length, days: say.list(days), minutes: about.minutes })
}

function deedIn(say: Translator, notice: ToSay, address: Address): Deed | null {
  const { kind, told } = notice
  if (told.voice) return told.voice.checkIns ? null : voiceDeed(say, kind, told, address)
  if (kind === 'somethingWaits') return { label: say.t('notices.act.signIn'), href: address('home', '') }
  if (kind === 'rightMoves')
    return { label: say.t('notices.act.child'), href: address('child', told.children[0]?.id ?? '') }
  if (told.work?.goal) return { label: say.t('notices.act.goal'), href: address('goal', told.work.goal) }
  if (told.work?.action)
    return { label: say.t('notices.act.action'), href: address('action', told.work.action) }
  if (told.update) return { label: say.t('notices.act.update'), href: address('update', told.update) }
  return told.link ? deedOf(say, notice, told.link, address) : pageOf(say, told, address)
}

const joinsIn = (say: Translator, { joins }: Told) =>
  say.t(`notices.say.joins.${joins?.by ?? 'none'}`, { name: joins?.name ?? '' })

/** A time that is kept leads to where it is booked. */
function deedOf(say: Translator, { kind, told }: ToSay, link: string, address: Address): Deed {
  if (kind === 'interpreterAsked')
    return { label: say.t('notices.act.confirm'), href: address('confirm', link) }
  if (kind === 'nudge' || kind === 'timesProposed' || kind === 'chooseTimes')
    return { label: say.t('notices.act.choose'), href: address('booking', link) }
  return told.keptUntil
    ? { label: say.t('notices.act.offer'), href: address('booking', link) }
    : { label: say.t('notices.act.times'), href: address('times', link) }
}

const pageOf = (say: Translator, { page }: Told, address: Address): Deed | null =>
  page ? { label: say.t('notices.act.breaks'), href: address('breaks', page) } : null

/** In the school's time, and in the reader's own where that is another. */
function keptUntil(say: Translator, own: Translator | null, { keptUntil }: Told): string | null {
  if (!keptUntil) return null
  const until = Temporal.Instant.from(keptUntil)
  const kept = say.t('notices.kept', { when: say.dateTime(until) })
  if (!own || own.dateTime(until) === say.dateTime(until)) return kept
  return `${kept} ${say.t('notices.keptThere', { when: own.dateTime(until), zone: own.zoneName(until) })}`
}

function oldTime(say: Translator, own: Translator | null, { start }: { start: string }): string {
  return say.t('notices.oldTime', { when: (own ?? say).dateTime(Temporal.Instant.from(start)) })
}

function footOf(say: Translator, told: Told, by: 'mail' | 'hand', reach: string): string[] {
  return [
    ...(linksIn(told).length > 0 ? [say.t('notices.keep')] : []),
    ...(by === 'mail' ? [say.t('notices.noReply')] : []),
    reach ? say.t('notices.ask.at', { reach }) : say.t('notices.ask'),
  ]
}
