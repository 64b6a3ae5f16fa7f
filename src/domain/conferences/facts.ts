import type { FromAfar } from './calls/tables.ts'
import type { Missed } from './held/tables.ts'
import type { BookingStage } from './tables.ts'

type Span = { start: string; end: string }

/** What conferences announce. Times are instants; everything else is read again, under the reader's rights. */
declare module '../../platform/outbox.ts' {
  interface Facts {
    /** Families may say their times; those named are told, or all when none is named. */
    timesAsked: { round: string; guardians?: string[]; reminder?: boolean }
    schedulePublished: { round: string; release_at: string }
    /** Staff may set their breaks, or homes of this stage choose a time, from then on. */
    bookingOpened: { round: string; stage: BookingStage; release_at: string }
    bookingMade: { round: string; booking: string }
    bookingMoved: { round: string; booking: string; from: Span; to: Span; sequence: number }
    /** A whole day, or one educator's hours of it, is held on another day; `undoes` names the fact of the way there. */
    dayMoved: {
      round: string
      moves: { booking: string; from: Span; to: Span; sequence: number }[]
      undoes?: string
    }
    /** A conference outside of the rounds has several times, of which its family chooses one. */
    timesProposed: { round: string }
    requestDeclined: { request: string }
    /** Hours have changed so that a booked time no longer fits: its family is asked to choose another one. */
    timeNoLongerFits: { round: string; booking: string }
    bookingCancelled: { round: string; booking: string; at: Span; sequence: number }
    /** Somebody interprets a meeting no more that is held all the same; when it was. */
    interpreterFreed: { round: string; booking: string; interpreter: string; at: Span; sequence: number }
    /** A guardian takes part from elsewhere; null: comes after all. */
    guardianJoins: { round: string; booking: string; guardian: string; by: FromAfar | null }
    /** Whoever waits is asked for a time that was freed; who, and which, is read again. */
    timeOffered: { round: string; offer: string }
    /** A meeting did not take place; its family may choose a new time. */
    newTimeOffered: { round: string; booking: string; sequence: number; went: Missed }
    /** A conference was closed, and its home can read what was agreed. */
    summaryMade: { round: string; meeting: string; summary: string }
    /** Guardians whose homes have no time yet are asked to choose one. */
    timeNudged: { round: string; guardians: string[] }
    /** Somebody opened a link that no longer works, and asks for a new one. */
    linkAskedAgain: { link: string }
  }
}
