import type { CompiledQuery } from 'kysely'
import { actorId, type Ctx, isOfChild, schoolDay } from './ctx.ts'
import type { Homes } from './homes.ts'
import { remembered } from './remembered.ts'

type Args = Record<string, string | string[]>
type Own = Map<string, unknown>
type OfReader = (ctx: Ctx) => unknown
type Value = (own: Own, args: Args) => unknown
/** `asks`: what of the reader its values are taken from, each once, by its name. */
type Statement = { compiled: CompiledQuery; asks: [name: string, of: OfReader][]; values: Value[] }

// what no text that came from anybody can hold, so that a blank is never taken for a value
const BLANK = '\0'
const MOST_KINDS = 64

const OWN_ID = 'own me'
const OWN_HOMES = 'own homes'

/** What differs from reader to reader, each behind its blank. */
const own: Record<string, OfReader> = {
  [OWN_ID]: actorId,
  'own round': ({ actor }) => (actor.kind === 'link' && !isOfChild(actor.link) ? actor.link.round_id : null),
  'own school': ctx => ctx.school.id,
  'own zone': ctx => ctx.school.zone,
  'own day': ctx => schoolDay(ctx).toString(),
  'own now': ctx => ctx.now.toString(),
}

/**
 * A statement that is put together once for each kind of reader, by its roles, and then asked with the values
 * of each. `build` sees blanks in place of ids, homes, the day, now and every argument: nothing of one reader can stay
 * in what is asked for the next, and nothing can be decided by them, but whether an argument is the reader itself.
 * Lists go in as `= any(…)`. What looks the same for every kind of reader, and asks nothing of the reader, is `composed`.
 */
export function prepared<A extends Args, Row>(
  build: (ctx: Ctx, args: A) => { compile(): CompiledQuery<Row> },
): (ctx: Ctx, args: A) => Promise<Row[]> {
  const kinds = remembered<Statement>(MOST_KINDS)
  return async (ctx, args) => {
    const names = Object.keys(args)
    const self = names.filter(name => args[name] === actorId(ctx))
    const known = kinds([kindOf(ctx), ...self].join(' '), () =>
      statementOf(build(blankOf(ctx), blanksOf<A>(names, self)).compile(), names),
    )
    const mine: Own = new Map(known.asks.map(([name, of]) => [name, of(ctx)]))
    const parameters = known.values.map(value => value(mine, args))
    return (await ctx.db.executeQuery({ ...known.compiled, parameters })).rows as Row[]
  }
}

/** All of a reader that may decide what a statement looks like. */
function kindOf({ actor }: Ctx): string {
  const roles = 'person' in actor ? actor.person.roles.join() : ''
  return [actor.kind, actor.kind === 'link' ? actor.link.purpose : '', roles].join(' ')
}

function statementOf(compiled: CompiledQuery, names: string[]): Statement {
  if (compiled.sql.includes(BLANK)) throw new Error('A blank stands in the text of a prepared statement')
  const behind = new Set(compiled.parameters.map(nameBehind).filter(name => name !== null))
  return {
    compiled,
    asks: [...behind].flatMap(name => {
      const of = ownValue(name)
      return of ? [[name, of]] : []
    }),
    values: compiled.parameters.map(parameter => valueBehind(parameter, names)),
  }
}

function valueBehind(parameter: unknown, names: string[]): Value {
  if (Array.isArray(parameter) && parameter.some(one => String(one).includes(BLANK)))
    throw new Error('A blank stands in a list of a prepared statement')
  const name = nameBehind(parameter)
  if (name === null) return () => parameter
  if (names.includes(name)) return (_, args) => args[name]
  if (!ownValue(name)) throw new Error('A blank was changed in a prepared statement')
  return mine => mine.get(name)
}

const nameBehind = (parameter: unknown) =>
  typeof parameter === 'string' && parameter.includes(BLANK) ? parameter.slice(BLANK.length) : null

function ownValue(name: string): OfReader | undefined {
  if (!name.startsWith(OWN_HOMES)) return own[name]
  const [word, scopes] = name.slice(OWN_HOMES.length + 1).split(' ') as [keyof Homes, string]
  return ({ actor }) => ('person' in actor ? actor.person.homes[word](scopes.split(',')) : [])
}

const blanksOf = <A extends Args>(names: string[], self: string[]): A =>
  Object.fromEntries(names.map(name => [name, BLANK + (self.includes(name) ? OWN_ID : name)])) as A

const blankHomes = new Proxy({} as Homes, {
  get:
    (_, word) =>
    (scopes: readonly string[] = []) =>
      `${BLANK}${OWN_HOMES} ${String(word)} ${scopes.join()}`,
})

function blankOf({ db, actor }: Ctx): Ctx {
  const person =
    'person' in actor && only({ id: BLANK + OWN_ID, roles: actor.person.roles, homes: blankHomes })
  const link = actor.kind === 'link' && only({ purpose: actor.link.purpose, round_id: `${BLANK}own round` })
  const day = only({ toPlainDate: () => only({ toString: () => `${BLANK}own day` }) })
  return only({
    db,
    jobs: null,
    school: only({ id: `${BLANK}own school`, zone: `${BLANK}own zone` }),
    actor: only({ kind: actor.kind, ...(person && { person }), ...(link && { link }) }),
    now: only({ toString: () => `${BLANK}own now`, toZonedDateTimeISO: () => day }),
  }) as unknown as Ctx
}

/** Whoever looks for more than is here would build by what differs from reader to reader. */
const only = <T extends object>(known: T): T =>
  new Proxy(known, {
    get(target, name, self) {
      if (name in target) return Reflect.get(target, name, self)
      throw new Error(`A prepared statement may not depend on ${String(name)}`)
    },
  })
