import { sql } from 'kysely'
import type { z } from 'zod'
import { actorId } from '../ctx.ts'
import { composed } from '../db/composed.ts'
import { answered, firstFault, unawaited } from '../db/unawaited.ts'
import { isId } from '../ids.ts'
import { asRefusal, Invalid, type Problems, Refused } from '../refusal.ts'
import { settled } from '../settled.ts'
import type { Takes } from './body.ts'
import { cookiesKept, unsay } from './cookies.ts'
import { type Fields, parse } from './fields.ts'
import { get, post, type Route, type Visit } from './visit.ts'

declare module '../db/client.ts' {
  interface Tables {
    submissions: { school_id: string; key: string; actor: string; location: string; sent_at: string }
  }
}

/** What a form shows again: what was typed, what is wrong with it, and why the act was refused. */
export type Shown = { values: Fields; problems: Problems; refusal?: Refused }
/** A form as it is before anybody has typed. */
export const untouched: Shown = { values: {}, problems: {} }

type Spec<L, T extends z.ZodType, A> = {
  schema: T
  /** Loads what the form is about, as far as this reader may see and change it. */
  load(visit: Visit): Promise<L>
  show(visit: Visit, loaded: L, shown: Shown): unknown
  /** Where `save` leads if nothing stands in its way: kept with the form's key, it need not be written down later. */
  leadsTo?(visit: Visit): string
  /** What `save` decides by, asked in one turn with the form's key: it may wait for others, but writes nothing. */
  ahead?(visit: Visit, loaded: L, input: z.output<T>): Promise<A>
  save(visit: Visit, loaded: L, input: z.output<T>, ahead: A | undefined): Promise<Response>
}

/**
 * A page with a form: shown by GET, done by POST. What cannot be taken comes back with 422, what a rule
 * refuses with 409, both with everything that was typed. Sent twice under one key, it is done once; the second
 * is answered only to whoever may still load what the form is about.
 */
export function form<L, T extends z.ZodType, A = undefined>(spec: Spec<L, T, A>) {
  const { load, ahead, leadsTo = () => '' } = spec
  const read = async (visit: Visit) => {
    const loaded = await load(visit)
    const parsed = parse(spec.schema, visit.fields)
    const asked = parsed.ok && ahead ? ahead(visit, loaded, parsed.input) : undefined
    return { loaded, parsed, asked: asked && (await outcomeOf(asked)) }
  }
  return {
    show: async (visit: Visit) => visit.show(await spec.show(visit, await load(visit), untouched)),
    save: (visit: Visit) =>
      once(visit, {
        leadsTo: leadsTo(visit),
        before: load,
        early: ahead && (() => read(visit)),
        work: async (keep, begun) => {
          const { loaded, parsed, asked } = await (begun ?? read(visit))
          const again = async (shown: Shown, status: 409 | 422) =>
            visit.show(await spec.show(visit, loaded, shown), status)
          if (!parsed.ok) return again({ values: visit.fields, problems: parsed.problems }, 422)
          try {
            if (asked && 'problem' in asked) throw asked.problem
            return await orBack(visit, () => spec.save(visit, loaded, parsed.input, asked?.value), keep)
          } catch (problem) {
            if (problem instanceof Invalid)
              return again({ values: visit.fields, problems: problem.problems }, 422)
            if (problem instanceof Refused)
              return again({ values: visit.fields, problems: {}, refusal: problem }, 409)
            throw problem
          }
        },
      }),
  }
}

const outcomeOf = <A>(asked: Promise<A>): Promise<{ value: A } | { problem: unknown }> =>
  asked.then(
    value => ({ value }),
    problem => ({ problem }),
  )

/** The two routes of a form at one address. One with a field for a file says so: a longer body is read there. */
export const formAt = (path: string, made: ReturnType<typeof form>, takes: Takes = 'fields'): Route[] => [
  get(path, made.show),
  post(path, made.save, takes),
]

/**
 * An act without fields of its own, such as a button. Refusals become a page; sent twice, it is done once: the
 * second is sent to the same page, unasked, since that page itself asks what its reader may see.
 */
export const act = (save: (visit: Visit) => Promise<Response>) => (visit: Visit) =>
  once(visit, { work: keep => orBack(visit, () => save(visit), keep) })

/**
 * Does `work` or, if it throws, nothing: what it wrote, and what it told the browser, is gone, the transaction goes on.
 * `keep` writes down what came of it, in the same turn to the database in which its constraints are asked; at first in that
 * of the commit.
 */
async function orBack({ c, ctx }: Visit, work: () => Promise<Response>, keep: Keep): Promise<Response> {
  const before = cookiesKept(c)
  unawaited(ctx.db, sql`savepoint act`.execute(ctx.db))
  try {
    const value = await work()
    if (!ctx.careful && whereTo(value)) {
      unawaited(ctx.db, keep(value))
      return value
    }
    await settled([answered(ctx.db), sql`set constraints all immediate`.execute(ctx.db), keep(value)])
    return value
  } catch (problem) {
    unsay(c, before)
    const first = asRefusal(await firstFault(ctx.db, problem))
    await sql`rollback to savepoint act`.execute(ctx.db).catch(() => Promise.reject(first))
    throw first
  }
}

type Keep = (answer: Response) => Promise<unknown>

type Once<E> = {
  /** Where `work` leads if nothing stands in its way. */
  leadsTo?: string
  /** Lets a second request with the same key pass, or throws. */
  before?: ((visit: Visit) => Promise<unknown>) | undefined
  /** Leaves together with the key, and is `begun` when it is this one's turn. */
  early?: (() => Promise<E>) | undefined
  work(keep: Keep, begun?: Promise<E>): Promise<Response>
}

/** A second request with the same key is answered as the first one was. Two at once take turns on the key's row. */
async function once<E>(visit: Visit, { leadsTo = '', before, early, work }: Once<E>): Promise<Response> {
  const { ctx, fields } = visit
  const [key, actor] = [fields.key, actorId(ctx)]
  if (typeof key !== 'string' || !isId(key) || !actor) return work(async () => {})
  const expected = withoutToken(visit, visit.href(leadsTo))
  const taking = takeKey(ctx, { key, actor, location: expected })
  const begun = early?.()
  const [[taken]] = await settled([taking, begun?.catch(() => {})])
  if (!taken) {
    await before?.(visit)
    const first = await ctx.db
      .selectFrom('submissions')
      .select('location')
      .where('key', '=', key)
      .where('actor', '=', actor)
      .executeTakeFirstOrThrow()
    return visit.c.redirect(filledIn(visit, first.location), 303)
  }
  const answer = await work(async answer => {
    const location = withoutToken(visit, whereTo(answer) ?? expected)
    if (location !== expected) await keepWhereTo(ctx, { key, actor, location })
  }, begun)
  if (!whereTo(answer))
    await ctx.db.deleteFrom('submissions').where('key', '=', key).where('actor', '=', actor).execute()
  return answer
}

const whereTo = ({ headers }: Response) => headers.get('location') ?? headers.get('content-location')

/** What an act led to, answered at once: `path` is where the same is found again, also by whoever sends it twice. */
export async function foundAt(visit: Visit, path: string, page: unknown): Promise<Response> {
  const answer = await visit.show(page)
  answer.headers.set('content-location', visit.href(path))
  return answer
}

const takeKey = composed(['key', 'actor', 'location'], (ctx, { key, actor, location }) =>
  ctx.db
    .insertInto('submissions')
    .values({ school_id: ctx.school.id, key, actor, location, sent_at: ctx.now.toString() })
    .onConflict(c => c.doNothing())
    .returning('key'),
)

const keepWhereTo = composed(['key', 'actor', 'location'], (ctx, { key, actor, location }) =>
  ctx.db.updateTable('submissions').set({ location }).where('key', '=', key).where('actor', '=', actor),
)

// no address of ours has these marks in it
const TOKEN = '{token}'

/** Where to, without the secret of the link that the request came by, which is kept nowhere. */
const withoutToken = (visit: Visit, location: string) => {
  const token = visit.part('token')
  return token ? location.replaceAll(token, TOKEN) : location
}
const filledIn = (visit: Visit, location: string) => location.replaceAll(TOKEN, () => visit.part('token'))
