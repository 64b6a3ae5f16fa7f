import { type Compilable, CompiledQuery } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../ctx.ts'
import { isoOf } from '../time.ts'

// Putting a long statement together costs more than running it. One whose shape never changes is put together once,
// with marks in the place of what changes; its values stand where the marks were.

const NOW = Temporal.Instant.from('9999-06-15T12:00:00Z')
const SCHOOL = '<school>'
const MARKED = { now: NOW.toString(), day: NOW.toZonedDateTimeISO('UTC').toPlainDate().toString() }

type Marks<K extends string> = Record<K, string>
type Value = string | string[] | null

/**
 * A statement that is built at its first call and said with other values from then on. `build` gets a Ctx and marks to
 * put into it; it must ask nothing else of the Ctx than its school's id, the moment and the day. What depends on who
 * reads is `prepared`, which keeps a statement for each kind of reader.
 */
export function composed<K extends string, R>(
  names: readonly K[],
  build: (ctx: Ctx, marks: Marks<K>) => Compilable<R>,
): (ctx: Ctx, values: Record<K, Value>) => Promise<R[]> {
  let made: { sql: string; sources: Source[] } | undefined
  return async (ctx, values) => {
    made ??= sourced(build(marked(ctx), marksOf(names)).compile(), names)
    const parameters = made.sources.map(source => source(ctx, values))
    return (await ctx.db.executeQuery<R>(CompiledQuery.raw(made.sql, parameters))).rows
  }
}

/** Where the value of a parameter comes from. */
type Source = (ctx: Ctx, values: Record<string, Value>) => unknown

function sourced({ sql, parameters }: CompiledQuery, names: readonly string[]) {
  const known = new Map<unknown, Source>([
    [MARKED.now, ctx => isoOf(ctx.now)],
    [MARKED.day, ctx => schoolDay(ctx).toString()],
    [SCHOOL, ctx => ctx.school.id],
    ...names.map((name): [string, Source] => [markOf(name), (_, values) => values[name]]),
  ])
  return { sql, sources: parameters.map(one => known.get(one) ?? (() => one)) }
}

/** As a job asks, which reaches nothing by itself: who happens to ask first decides nothing about what is kept. */
const marked = (ctx: Ctx): Ctx => ({
  ...ctx,
  actor: { kind: 'job' },
  now: NOW,
  school: { ...ctx.school, id: SCHOOL as Ctx['school']['id'], zone: 'UTC' },
})

const marksOf = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map(name => [name, markOf(name)])) as Marks<K>

const markOf = (name: string) => `<${name}>`
