import pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './db/client.ts'
import { firstFault } from './db/unawaited.ts'
import { type Entry, enter, type Knock, type Known, needStill, Outdated } from './entering.ts'
import { type Homes, homesFrom } from './homes.ts'
import type { Crier } from './live/crier.ts'
import type { Jobs } from './outbox.ts'
import { Absent, asRefusal, SignInNeeded } from './refusal.ts'
import { today } from './time.ts'

declare const minted: unique symbol
/** Only the three ways in (session, link, job) make one. */
type SchoolId = string & { readonly [minted]: 'school' }

export type School = {
  id: SchoolId
  slug: string
  name: string
  /** IANA zone in which the school's days and times are meant. */
  zone: string
  /** ISO 3166 country, for telephone numbers. */
  country: string
  locale: string
  locales: string[]
  accent: number
  /** How families reach it, in its own words; empty where it has said nothing. */
  reach: string
}

export type Role = 'head' | 'educator' | 'aide' | 'guardian' | 'interpreter' | 'student' | 'contact'

export type Person = {
  id: string
  given_name: string
  family_name: string
  use_name: string
  written_language: string
  zone: string | null
  /** Held today, in the school's zone. */
  roles: Role[]
  homes: Homes
}

export type RoundPurpose = 'times' | 'meeting' | 'booking' | 'confirm'
const CHILD_PURPOSES = ['voice'] as const
export type ChildPurpose = (typeof CHILD_PURPOSES)[number]
export type LinkPurpose = RoundPurpose | ChildPurpose
type LinkTimes = { expires_at: string; revoked_at: string | null; asked_again_at: string | null }
/** A link opens something of one round, or something about one child. */
export type RoundLink = LinkTimes & {
  id: string
  purpose: RoundPurpose
  round_id: string
  meeting_id: string | null
}
export type ChildLink = LinkTimes & { id: string; purpose: ChildPurpose; child_id: string }
export type Link = RoundLink | ChildLink
export const isOfChild = (link: Link): link is ChildLink =>
  (CHILD_PURPOSES as readonly string[]).includes(link.purpose)
export type LinkFor<P extends LinkPurpose> = P extends RoundPurpose ? RoundLink : ChildLink

export type Actor =
  | {
      kind: 'person'
      person: Person
      identity: string
      session: string
      /** The class tablet at which a student sits; null on a device of one's own. */
      tablet: string | null
    }
  | { kind: 'link'; person: Person; link: Link }
  | { kind: 'job' }
  | { kind: 'visitor'; identity: string | null }

/** What every word of the domain is given first: who asks, of which school, when, inside which transaction. */
export type Ctx = {
  db: Tx
  school: School
  actor: Actor
  now: Temporal.Instant
  jobs: Jobs | null
  /** Topics of which open pages are told once the transaction holds; null: the database tells of all by itself. */
  news: Set<string> | null
  /** An act waits for what it wrote, so that it can say what failed. At first none does: its commit leaves with it. */
  careful: boolean
}

/** What a way into a school stands on. Without jobs, facts wait for a worker's sweep; without a crier, see `news`. */
export type Ground = { db: Db; jobs: Jobs | null; crier?: Crier | null }

const RETRIED = new Set(['40001', '40P01', Outdated.code])
const MOST_TRIES = 4
/** Data or a constraint, not a server that is full, slow or gone: classes of PostgreSQL's error codes. */
const REFUSING = /^2[23]|^25P02/
/** For so long who entered is taken to be whom the door knew. */
const KNOWN_FOR_MS = 400

/**
 * Runs `work` inside one transaction in which only this school's rows exist. Gives undefined when there is
 * no such school. What data or a constraint refuses at first is run again with care, deadlocks and serialisation failures
 * also after that, and so is what took long while the reader's roles, homes, link or what is withheld from it became others, each
 * time; so `work` must be repeatable: what leaves the database leaves by the outbox. Refuses `frame.outdated` where they
 * never stood still.
 */
export async function inSchool<T>(
  ground: Ground,
  knock: Knock,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T | undefined> {
  let before: Known[] = []
  let careful = false
  for (let attempt = 1; ; attempt++) {
    const news = ground.crier ? new Set<string>() : null
    let sent: Tx | undefined
    try {
      const value = await ground.db.transaction().execute(async tx => {
        sent = tx
        const entry = await enter(tx, knock)
        if (!entry) return undefined
        const actor = actorOf(entry, knock)
        const since = performance.now()
        try {
          const who = { db: tx, school: entry.school, actor }
          return await work({ ...who, now: knock.now, jobs: ground.jobs, news, careful })
        } finally {
          if (performance.now() - since > KNOWN_FOR_MS) await needStill(tx, knock, entry, before)
        }
      })
      // what was sent holds: a commit that keeps nothing is thrown by the driver
      if (news && news.size > 0) ground.crier?.cry(news)
      return value
    } catch (caught) {
      const problem = sent ? await firstFault(sent, caught) : caught
      if (problem instanceof Outdated) before = problem.known
      const { code = '' } = problem as { code?: string }
      const isHasty: boolean = !careful && problem instanceof pg.DatabaseError && REFUSING.test(code)
      careful ||= isHasty
      if (attempt === MOST_TRIES || !(isHasty || RETRIED.has(code))) throw asRefusal(problem)
    }
  }
}

function actorOf({ identity, session, tablet, link, ...entry }: Entry, knock: Knock): Actor {
  if (knock.job) return { kind: 'job' }
  const person = entry.person && {
    ...entry.person,
    homes: homesFrom(entry.person.homes, entry.person.withheld, entry.person.siblings),
  }
  if (knock.linkHash && link && person) return { kind: 'link', person, link }
  if (person && identity && session && person.roles.length > 0)
    return { kind: 'person', person, identity, session, tablet }
  return { kind: 'visitor', identity }
}

const days = new WeakMap<object, Temporal.PlainDate>()

/** Today in the school's zone; worked out once for each Ctx, since every policy asks. */
export function schoolDay(ctx: Pick<Ctx, 'now' | 'school'>): Temporal.PlainDate {
  const known = days.get(ctx)
  if (known) return known
  const day = today(ctx.now, ctx.school.zone)
  days.set(ctx, day)
  return day
}

/** Why somebody who is nobody here is turned away: who is signed in elsewhere learns nothing, others may sign in. */
export const strangerFault = (actor: Actor): Error =>
  actor.kind === 'visitor' && !actor.identity ? new SignInNeeded() : new Absent('school')

/** Whose hand did this, for columns `…_by`. Null for a job. */
export const actorId = (ctx: Ctx): string | null =>
  ctx.actor.kind === 'person' || ctx.actor.kind === 'link' ? ctx.actor.person.id : null

/** A student at a class tablet, which the next one takes over. */
export const isAtTablet = ({ actor }: Ctx) => actor.kind === 'person' && actor.tablet !== null
