import type { Generated, GeneratedAlways } from 'kysely'

type Keyed = { school_id: string; id: string }
type InRound = { school_id: string; round_id: string }

export type Mode = 'in_person' | 'video' | 'phone'
export type VideoBy = 'own' | 'jitsi' | 'bigbluebutton'
export type RoundState = 'opened' | 'planned' | 'published' | 'closed'
export type StaffPart = 'educator' | 'interpreter'
export type RoundKind = 'round' | 'extra'
export type Need = 'usual' | 'required' | 'waived'
export type SlotChoice = 'preferred' | 'possible'
/** Who may choose: staff their breaks, then the homes that go first, then all. */
export type BookingStage = 'staff' | 'first' | 'all'

export type OfferAnswer = 'booked' | 'declined' | 'missed' | 'withdrawn'

export type RoundRow = Keyed & {
  name: string
  /** An extra one is a single conference outside of the rounds. */
  kind: RoundKind
  length_minutes: number
  buffer_minutes: number
  /** So many minutes more where somebody interprets. */
  interpreted_minutes: number
  modes: Mode[]
  video_link: string
  /** Whose service the calls are held by; with `jitsi`, `video_link` is where the school's own stands. */
  video_by: VideoBy
  /** The number that families call; empty: the school calls them. */
  phone_line: string
  /** The last day on which families say their times. */
  answers_until: string
  created_by: string
  created_at: string
}
export type BookingRow = Keyed & {
  round_id: string
  meeting_id: string
  /** A range of instants, start included, end not; read it by lower() and upper(). */
  during: string
  /** The wall time in `zone` at which it begins: the truth, should the zone's law change. */
  starts_wall: string
  zone: string
  tz_version: string
  mode: Mode
  room_id: string | null
  interpreter_id: string | null
  /** To be interpreted; with no interpreter, a need that is not met. */
  language: string | null
  locked_at: string | null
  /** Of the calendar entry: one more with each change that families were told. */
  sequence: number
  booked_at: string
  booked_by: string | null
  /** Who said it, where somebody else typed it. */
  spoken_by: Generated<string>
  cancelled_at: string | null
  cancelled_by: string | null
  /** The name of its call's room, which nobody can guess. */
  call_room: Generated<string>
  /** The family came without a time, or at another one. */
  walk_in: Generated<boolean>
}

declare module '../../platform/db/client.ts' {
  interface Tables {
    rooms: Keyed & { name: string }
    rounds: Omit<RoundRow, 'kind' | 'interpreted_minutes' | 'video_by' | 'phone_line'> & {
      kind: Generated<RoundKind>
      interpreted_minutes: Generated<number>
      video_by: Generated<VideoBy>
      phone_line: Generated<string>
    }
    round_versions: InRound & { version: string }
    round_states: InRound & { state: RoundState; by_person: string; entered_at: string; effective_at: string }
    round_days: InRound & { day: string; from_at: string; until_at: string }
    round_rooms: InRound & { room_id: string; closed: Generated<unknown> }
    round_staff: InRound & {
      person_id: string
      part: StaffPart
      room_id: string | null
      break_after: number | null
    }
    staff_hours: Keyed & {
      round_id: string
      person_id: string
      part: StaffPart
      kind: 'there' | 'break'
      day: string
      from_at: string
      until_at: string
    }
    meetings: Keyed & {
      round_id: string
      child_id: string
      party_id: string
      length_minutes: number
      need: Need
    }
    meeting_educators: { school_id: string; meeting_id: string; educator_id: string }
    answers: Keyed & {
      round_id: string
      guardian_id: string
      comes: boolean
      mode: 'any' | Mode
      interpreter: boolean
      students_come: boolean
      note: string
      answered_at: string
      spoken_by: string
      typed_by: string | null
    }
    /** `slot` is a wall time of the school's zone. */
    answer_times: { school_id: string; answer_id: string; slot: string; choice: SlotChoice }
    plans: Keyed & {
      round_id: string
      seed: number
      state: 'running' | 'cancelling' | 'done' | 'failed'
      progress: unknown
      result: unknown
      made_by: string
      made_at: string
      finished_at: string | null
      purpose: Generated<'schedule' | 'proposal'>
      supposed: Generated<unknown>
      keeps: Generated<boolean>
      most_moves: Generated<number | null>
      taken_at: Generated<string | null>
      change_id: Generated<string | null>
      of_plan: Generated<string | null>
    }
    bookings: BookingRow
    booking_moves: Keyed & {
      booking_id: string
      before: unknown
      after: unknown
      made_at: string
      made_by: string | null
      undone_at: string | null
      /** What moved a whole day moved many bookings. */
      day_move_id: Generated<string | null>
      /** What a plan changed, it changed as one. */
      plan_id: Generated<string | null>
    }
    waits: Keyed & {
      round_id: string
      guardian_id: string
      /** All of its meetings or none. */
      together: boolean
      /** Not before and not after these times of the day; null: any. */
      from_at: string | null
      until_at: string | null
      /** On one of these; none: on any. */
      days: Generated<string[]>
      asked_at: string
      asked_by: string
      spoken_by: Generated<string>
      ended_at: string | null
      ended_as: 'booked' | 'left' | 'over' | null
    }
    /** `instead_of`: the time that it had when its home asked for a better one. */
    wait_meetings: {
      school_id: string
      wait_id: string
      meeting_id: string
      instead_of: Generated<string | null>
    }
    /** Its id is the bundle of the hold that keeps the time until it is answered. */
    offers: Keyed & {
      wait_id: string
      offered_at: string
      until_at: string
      answered_at: string | null
      answer: OfferAnswer | null
    }
    offered_times: { school_id: string; offer_id: string; meeting_id: string; starts_wall: string }
    /** Of a booking or of a hold. */
    claims: {
      school_id: string
      booking_id: string | null
      hold_id: Generated<string | null>
      taken_by: GeneratedAlways<string>
      kind: 'educator' | 'room' | 'interpreter' | 'student' | 'guardian'
      holder_id: string
      during: string
    }
  }
}
