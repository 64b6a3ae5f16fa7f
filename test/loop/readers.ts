import { Temporal } from 'temporal-polyfill'
import { OAK, partyId } from '../../src/demo/personas.ts'
import { agendaFor } from '../../src/domain/conferences/agenda/agenda.ts'
import { summariesFor } from '../../src/domain/conferences/summaries/summary.ts'
import { actionFor, actionsFor, photoOfDoneFor } from '../../src/domain/goals/actions/actions.ts'
import { goalFor } from '../../src/domain/goals/goals.ts'
import { roadFor } from '../../src/domain/goals/road.ts'
import { needFor, needsFor } from '../../src/domain/goals/support/support.ts'
import type { Matter } from '../../src/domain/people/policy.ts'
import type { Restricted } from '../../src/domain/people/rules.ts'
import { checkInFor, checkInsOf } from '../../src/domain/voice/checking-in/check-ins.ts'
import { itemFor, itemsFor } from '../../src/domain/voice/items.ts'
import { itemPhotoFor } from '../../src/domain/voice/photo.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { Absent } from '../../src/platform/refusal.ts'
import { meetingOf, person } from '../support/rounds.ts'
import type { World } from '../world.ts'
import { ROUNDS } from './acts.ts'
import { GUARDIANS } from './standing-acts.ts'
import type { Held, LoopState } from './state.ts'

/** What each kind of document keeps, as the form for it says. Written down anew: the product's own list is what is tried. */
const KEEPS: Record<Restricted, Matter[]> = {
  everything: ['child', 'contact', 'conference', 'notice', 'academics', 'wellbeing', 'voice'],
  contact: ['contact'],
  academics: ['academics', 'conference'],
  wellbeing: ['wellbeing'],
  messages: ['voice', 'notice'],
  events: ['conference'],
  pickup: [],
}
type Reader = { home: string | null; staff: boolean; child: boolean; reads: (matter: Matter) => boolean }

/** What somebody of the cast is to the child today: the child, of its team, of one of its homes, or nothing. */
export function readerIn({ guardians, restrictions }: LoopState, who: string, day: string): Reader {
  const holds = (one: { from_on: string; until_on: string | null }) =>
    one.from_on <= day && (one.until_on === null || one.until_on > day)
  const me = person(who)
  const kept = restrictions
    .filter(one => one.guardian === me && !one.lifted && holds(one))
    .flatMap(one => KEEPS[one.scope])
  return {
    home: guardians.find(one => one.person === me && holds(one))?.party ?? null,
    ...{ staff: who === 'wen', child: who === 'ari', reads: matter => !kept.includes(matter) },
  }
}

/** The guardians of a home from whom nothing is kept today. */
export const fullReadersOf = (state: LoopState, home: number, day: string): string[] =>
  GUARDIANS.flatMap(([who]) => {
    const reader = readerIn(state, who, day)
    return reader.home === partyId(OAK, 'ari', home) && KEEPS.everything.every(reader.reads) ? [who] : []
  })

/** What anybody wrote in a history bears one of these. */
export const MARKS = /DANA|MARK|ANY-|ALL-|T[12]-|REACHED|ANSWER/

const MATTER = { academic: 'academics', developmental: 'wellbeing' } as const

/** The names of all single things that somebody can open that day, by what was promised to whom. */
export function mayOpen(state: LoopState, who: string, day: string, now: Temporal.Instant): string[] {
  const { home, staff, child, reads } = readerIn(state, who, day)
  const isAt = ({ audience, party }: Held) => home !== null && (audience === 'homes' || party === home)
  const isOwn = (party: string, matter: Matter) => staff || (home === party && reads(matter))
  const goals = new Set(
    state.goals
      .filter(
        one =>
          staff ||
          (child && one.audience === 'homes') ||
          (isAt(one) && reads(MATTER[one.kind as keyof typeof MATTER])),
      )
      .map(one => one.id),
  )
  const isDoers = (one: LoopState['actions'][number]) =>
    staff ||
    (isAt(one) && reads('academics') && reads('wellbeing')) ||
    (child && (one.owner === 'student' || (one.audience === 'homes' && one.goal !== null)))
  return [
    ...state.voice.filter(one => isOwn(one.party, 'voice')).map(one => `said ${one.id}`),
    ...state.voice.filter(one => one.photo && isOwn(one.party, 'voice')).map(one => `picture ${one.id}`),
    ...state.checkIns
      .filter(one => (staff ? one.answered : isOwn(one.party, 'voice')))
      .filter(one => one.answered || Temporal.Instant.compare(one.over_at, now) > 0)
      .map(one => `asked ${one.id}`),
    ...state.goals.filter(one => goals.has(one.id)).map(one => `goal ${one.id}`),
    ...state.actions.filter(isDoers).map(one => `action ${one.id}`),
    ...state.actions.filter(one => one.shown && isDoers(one)).map(one => `shown ${one.id}`),
    ...state.needs.filter(one => staff || (isAt(one) && reads('wellbeing'))).map(one => `need ${one.id}`),
    ...TALKS.filter(one => child || isOwn(one.party, 'conference')).map(one => `talk ${one.meeting}`),
  ].sort()
}

const TALKS = ROUNDS.flatMap(round =>
  [1, 2].map(home => ({ party: partyId(OAK, 'ari', home), meeting: meetingOf('ari', home, round) })),
)

/** What opens for somebody, thing by thing, and all that is read there and on the pages of the child. */
export const shownTo = (world: World, state: LoopState, who: string) =>
  world.as(who, async ctx => {
    const opened: string[] = []
    const said: unknown[] = []
    const read = async (work: () => Promise<unknown>, name?: string) => {
      try {
        said.push(await work())
        if (name) opened.push(name)
      } catch (fault) {
        if (!(fault instanceof Absent)) throw fault
      }
    }
    for (const [name, work] of thingsOf(ctx, state)) await read(work, name)
    const ari = person('ari')
    for (const list of [itemsFor, checkInsOf, roadFor, actionsFor, needsFor]) await read(() => list(ctx, ari))
    for (const { meeting } of TALKS) await read(() => summariesFor(ctx, meeting))
    return { opened: opened.sort(), said: JSON.stringify(said, plain) }
  })

/** Names stand in maps; pictures say nothing. */
const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value)

function* thingsOf(ctx: Ctx, state: LoopState): Generator<[string, () => Promise<unknown>]> {
  for (const { id } of state.voice) {
    yield [`said ${id}`, () => itemFor(ctx, id)]
    yield [`picture ${id}`, () => itemPhotoFor(ctx, id)]
  }
  for (const { id } of state.checkIns) yield [`asked ${id}`, () => checkInFor(ctx, id)]
  for (const { id } of state.goals) yield [`goal ${id}`, () => goalFor(ctx, id)]
  for (const { id } of state.actions) {
    yield [`action ${id}`, () => actionFor(ctx, id)]
    yield [`shown ${id}`, () => photoOfDoneFor(ctx, id)]
  }
  for (const { id } of state.needs) yield [`need ${id}`, () => needFor(ctx, id)]
  for (const { meeting } of TALKS) yield [`talk ${meeting}`, () => agendaFor(ctx, meeting)]
}
