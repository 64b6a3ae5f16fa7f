type Span = { start: string; end: string }

/** What conferences announce. Times are instants; everything else is read again, under the reader's rights. */
declare module '../../platform/outbox.ts' {
  interface Facts {
    /** Families may say their times; those named are told, or all when none is named. */
    timesAsked: { round: string; guardians?: string[]; reminder?: boolean }
    schedulePublished: { round: string; release_at: string }
    bookingMade: { round: string; booking: string }
    bookingMoved: { round: string; booking: string; from: Span; to: Span; sequence: number }
    bookingCancelled: { round: string; booking: string; at: Span; sequence: number }
    /** Somebody opened a link that no longer works, and asks for a new one. */
    linkAskedAgain: { link: string }
  }
}

export {}
