import { createHash } from 'node:crypto'
import {
  type AbortableOperationOptions,
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type DialectAdapter,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type QueryCompiler,
} from 'kysely'
import pg from 'pg'

// What is said to the server costs more in turns than in words: statements are prepared once per connection,
// those of one turn of the event loop leave in one write, and nobody waits for "begin".

const names = new Map<string, string>()
const MOST_NAMES = 2000

type Stream = { cork(): void; uncork(): void }

export class PreparingClient extends pg.Client {
  #corked = false

  constructor(config: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig)
    // a broken connection fails its statements, and the pool lets it go; nobody else need hear of it
    this.on('error', () => {})
  }

  // @ts-expect-error pg's overloads cannot be narrowed to the two forms that are used here
  override query(statement: unknown, values?: unknown, done?: unknown) {
    this.#gather()
    if (typeof statement === 'string' && Array.isArray(values))
      return super.query({ name: nameOf(statement), text: statement, values }, done as never)
    return super.query(statement as never, values as never, done as never)
  }

  #gather() {
    if (this.#corked) return
    this.#corked = true
    const { stream } = (this as unknown as { connection: { stream: Stream } }).connection
    stream.cork()
    process.nextTick(() => {
      this.#corked = false
      stream.uncork()
    })
  }
}

function nameOf(statement: string): string | undefined {
  const known = names.get(statement)
  if (known || names.size >= MOST_NAMES) return known
  const name = createHash('sha1').update(statement).digest('base64url')
  names.set(statement, name)
  return name
}

class EagerDriver extends PostgresDriver {
  /** Sent, not awaited: what fails it is a lost connection, which fails all that follows. */
  override async beginTransaction(connection: DatabaseConnection) {
    connection.executeQuery(CompiledQuery.raw('begin')).catch(() => {})
  }
}

type Asking<R> = (connection: DatabaseConnection) => Promise<R>

/**
 * Inside a transaction a statement does not wait until the one before it is answered: the wire keeps their order. Once the
 * connection is there, whoever says a statement has sent it: what is said later, the commit too, follows it.
 */
class EagerExecutor extends DefaultQueryExecutor {
  readonly #words: [QueryCompiler, DialectAdapter]
  readonly #coming: Promise<DatabaseConnection> | undefined
  #held: DatabaseConnection | undefined

  constructor(words: [QueryCompiler, DialectAdapter], connections: ConnectionProvider, isOne = false) {
    super(...words, connections)
    this.#words = words
    if (isOne) this.#coming = connections.provideConnection(async one => (this.#held = one))
  }

  override provideConnection<R>(ask: Asking<R>, options?: AbortableOperationOptions): Promise<R> {
    if (this.#held) return ask(this.#held)
    return this.#coming?.then(ask) ?? super.provideConnection(ask, options)
  }

  override withConnectionProvider(one: ConnectionProvider) {
    return this.#coming ? this : new EagerExecutor(this.#words, one, true)
  }
}

/** PostgreSQL through a pool of `PreparingClient`s. */
export async function openWire<T>(pool: pg.Pool): Promise<Kysely<T>> {
  const dialect = new PostgresDialect({ pool })
  const driver = new EagerDriver({ pool })
  await driver.init()
  const words: [QueryCompiler, DialectAdapter] = [dialect.createQueryCompiler(), dialect.createAdapter()]
  const executor = new EagerExecutor(words, new DefaultConnectionProvider(driver))
  return new Kysely<T>({ config: { dialect }, dialect, driver, executor })
}
