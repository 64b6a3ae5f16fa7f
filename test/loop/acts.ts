import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { loopOf } from '../support/loop.ts'
import { meetingOf } from '../support/rounds.ts'
import { START, type World } from '../world.ts'
import { HOME } from './home-acts.ts'
import { STANDING } from './standing-acts.ts'
import type { LoopState } from './state.ts'
import { TALKS } from './talk-acts.ts'
import { WORK } from './work-acts.ts'

export const ROUNDS = ['first', 'second', 'third'] as const
export const DOES = [
  ...(['worry', 'worry', 'picture', 'takeUp', 'keep', 'reply', 'reply', 'sayMore'] as const),
  ...(['ask', 'ask', 'ask', 'answer', 'answer', 'answer', 'answer', 'tap', 'tap', 'tap', 'skip'] as const),
  ...(['add', 'begin', 'note', 'close', 'meet', 'meet', 'meet', 'meet'] as const),
  ...(['propose', 'propose', 'agree', 'agree', 'differ', 'reword', 'alone', 'letGo', 'celebrate'] as const),
  ...(['act', 'act', 'finish', 'show', 'drop', 'wait'] as const),
  ...(['need', 'need', 'plan', 'review', 'review', 'endNeed', 'endNeed'] as const),
  ...(['restrict', 'restrict', 'lift', 'leave', 'comeBack'] as const),
]
export const PEOPLE = ['dana', 'mark', 'petra', 'ari', 'wen'] as const
/** Who does what; `n` decides what of several things it is about. */
export type Act = { who: (typeof PEOPLE)[number]; does: (typeof DOES)[number]; n: number }
/** With what each begins, lest most of a short one be refused: something was said, asked and put on an agenda. */
const BEGUN: Act[] = [
  { who: 'wen', does: 'ask', n: 1 },
  { who: 'dana', does: 'worry', n: 1 },
  { who: 'mark', does: 'answer', n: 1 },
  { who: 'wen', does: 'takeUp', n: 6 },
  { who: 'wen', does: 'need', n: 1 },
]
export const histories = (most: number): fc.Arbitrary<Act[]> =>
  fc
    .array(
      fc.record({
        who: fc.constantFrom(...(['dana', 'dana', 'mark', 'mark', 'petra', 'ari', 'wen', 'wen'] as const)),
        does: fc.constantFrom(...DOES),
        // small numbers no more often than others: they say which of several things is meant
        n: fc.noBias(fc.nat(97)),
      }),
      { minLength: Math.ceil(most / 2), maxLength: most, size: 'max' },
    )
    .map(acts => [...BEGUN, ...acts])

export type Play = { world: World; state: LoopState; act: Act; loop: ReturnType<typeof loopOf> }
export type Acts = Partial<Record<Act['does'], (play: Play) => Promise<unknown>>>

/** One of them, or an id that is nobody's: whoever has nothing to point at is refused as somebody who guesses. */
export const pick = <T>(some: T[], n: number): T | undefined => some[n % Math.max(1, some.length)]
export const NOBODY = '00000000-0000-4000-8000-000000000000'
export const pickId = (some: { id: string }[], { n }: Act) => pick(some, n)?.id ?? NOBODY

/** For what the school does: mostly it is the educator who does it, now and then somebody who may not. */
export const handOf = ({ who, n }: Act) => (n % 5 === 0 ? who : 'wen')
/** Mostly some of which it can be, now and then any. */
export const mostly = <T>(fit: T[], all: T[], { n }: Act) => (fit.length > 0 && n % 5 > 0 ? fit : all)

/** Of whom this is: what is said between one home and the school never stands anywhere else. */
export const markOf = (act: Act) => `${nameOf(act)}-${act.n}`
const nameOf = ({ who }: Act) =>
  who === 'dana' ? 'DANA' : who === 'mark' || who === 'petra' ? 'MARK' : 'ANY'
export const homeOf = ({ who, n }: Act) =>
  who === 'dana' ? 1 : who === 'mark' || who === 'petra' ? 2 : 1 + (n % 2)

/** The conference of a home that is not closed yet, or the last. */
export function meetingAt({ state, act }: Play, home = homeOf(act)): string {
  const all = ROUNDS.map(round => meetingOf('ari', home, round))
  const closed = new Set(state.talks.filter(talk => talk.closed).map(talk => talk.meeting))
  return all.find(meeting => !closed.has(meeting)) ?? all.at(-1)!
}

export const dayIn = (world: World, days: number) =>
  world.now
    .add({ hours: 24 * days })
    .toString()
    .slice(0, 10)

/** Something that a person of the cast does, by the words of the domain; whatever rules say no to is no. */
export async function play(play: Play): Promise<unknown> {
  const { world, act } = play
  if (act.does === 'wait') {
    const later = world.now.add({ hours: 24 * (1 + (act.n % 20)) })
    // as long as people stay signed in
    if (Temporal.Instant.compare(later, START.add({ hours: 24 * 50 })) < 0) world.now = later
    return undefined
  }
  return (HOME[act.does] ?? TALKS[act.does] ?? WORK[act.does] ?? STANDING[act.does])!(play)
}
