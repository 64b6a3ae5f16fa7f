import { type Compilable, CompiledQuery } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../ctx.ts'

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
  let made: { sql: string; parameters: readonly unknown[] } | undefined
  return async (ctx, values) => {
    made ??= build(marked(ctx), marksOf(names)).compile()
    const known = valuesOf(ctx, values)
    const parameters = made.parameters.map(one => (known.has(one) ? known.get(one) : one))
    return (await ctx.db.executeQuery<R>(CompiledQuery.raw(made.sql, parameters))).rows
  }
}

const marked = (ctx: Ctx): Ctx => ({
  ...ctx,
  now: NOW,
  school: { ...ctx.school, id: SCHOOL as Ctx['school']['id'], zone: 'UTC' },
})

const marksOf = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map(name => [name, markOf(name)])) as Marks<K>

const markOf = (name: string) => `<${name}>`

const valuesOf = (ctx: Ctx, values: Record<string, Value>) =>
  new Map<unknown, unknown>([
    [MARKED.now, ctx.now.toString()],
    [MARKED.day, schoolDay(ctx).toString()],
    [SCHOOL, ctx.school.id],
    ...Object.entries(values).map(([name, value]) => [markOf(name), value] as const),
  ])
