import type { Missed, Mode } from '../conferences/told.ts'

/** About what homes say, and what they are asked. */
const VOICE_KINDS = [
  'voiceSaid',
  'voiceAnswered',
  'voiceAsked',
  'voiceClosed',
  'checkInAsked',
  'checkInReminder',
] as const
export type VoiceKind = (typeof VOICE_KINDS)[number]

/** What a notice says. `calendarEntry` follows a letter about several meetings: a mail invites to one only. */
export const NOTICE_KINDS = [
  'timesAsked',
  'timesReminder',
  'schedulePlanned',
  'meetingMade',
  'meetingMoved',
  'meetingCancelled',
  'dayMoved',
  'chooseAnother',
  'timesProposed',
  'requestDeclined',
  'timeOffered',
  'newTimeOffered',
  'summaryReady',
  'updateSent',
  'goalAsked',
  'actionDue',
  'lookAgain',
  'rightMoves',
  'chooseTimes',
  'setBreaks',
  'nudge',
  'dayBefore',
  'interpreterAsked',
  'interpreterFreed',
  'guardianJoins',
  'linkRenewed',
  'somethingWaits',
  'calendarEntry',
  ...VOICE_KINDS,
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What the reader is in a meeting; it decides how much of it is said. */
export type Part = 'guardian' | 'educator' | 'interpreter'

/** One meeting as it was when it was told: instants, and names as they were. */
export type MeetingTold = {
  booking: string
  meeting: string
  party: string
  child: string
  child_name: string
  start: string
  end: string
  sequence: number
  mode: Mode
  room: string
  /** There is a call by which this reader takes part. Its address is ours, and asks for the right at that moment. */
  call: boolean
  /** Whom the reader meets; for an interpreter, who learns no more than place and time, given names only. */
  others: string[]
  interpreter: string
  part: Part
  /** When it was before, of one of the meetings of a day that was moved. */
  before?: SpanTold
  /** A link to change it, by its id: the secret is signed when it is shown. */
  link: string | null
}

export type SpanTold = { start: string; end: string }

/** One child of several about whom one letter asks how it goes, with a link of its own. */
export type CheckInTold = { checkIn: string; child: string; link: string | null }

/** Which item or check-ins a notice is about, and by when the school promised to answer. */
export type VoiceTold = { item?: string; checkIn?: string; checkIns?: CheckInTold[]; due?: string }

/** Which words for a goal somebody is asked about, or what is to be done. */
export type GoalTold = { goal?: string; version?: string; action?: string }

/** A goal, or a need with its plan, that is looked at again on that ISO day. */
export type LookAgain = { id: string; thing: 'goal' | 'need'; child: string; on: string }

/** What is kept of a notice, enough to say it in any language. Never a secret. */
export type Told = {
  round: string
  /** The last day to answer, for kinds about times. */
  until: string | null
  link: string | null
  children: { id: string; name: string }[]
  meetings: MeetingTold[]
  /** On which days conferences are held, and how many minutes each takes, where a time is still to be found. */
  about?: { days: string[]; minutes: number }
  /** The round of a page of ours, which asks who opens it: no secret leads there. */
  page?: string
  /** Until when the times are kept, of an offer to whoever waits: an instant. */
  keptUntil?: string
  /** What the school answers to a request, word for word. */
  reply?: string
  /** Who takes part from elsewhere; `by` null: comes after all. */
  joins?: { guardian: string; name: string; by: 'video' | 'phone' | null }
  /** Who could not come, where a meeting did not take place. */
  away?: Missed
  /** Of notices about goals and what is done for them. */
  work?: GoalTold
  /** What there is to be looked at again. */
  looks?: LookAgain[]
  /** The update that there is to read. */
  update?: string
  /** Of notices about what a home says. */
  voice?: VoiceTold
  /** The time before, of a meeting that was moved. */
  before: SpanTold | null
}

/** All links of which a notice speaks. */
export const linksIn = ({ link, meetings, voice }: Told): string[] =>
  [link, ...meetings.map(meeting => meeting.link), ...(voice?.checkIns ?? []).map(one => one.link)].filter(
    one => one !== null,
  )

/** A notice that is to be written, and how long its links shall work. */
export type Draft = {
  kind: NoticeKind
  to: string
  /** Null for what is about none. */
  round: string | null
  /** The child whose voice its link shall open. */
  child?: string
  dedupe: string
  told: Told
  release: string
  /** Until when its link works, where the kind does not say it. */
  expires?: string
}
