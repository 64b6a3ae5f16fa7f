import pg from 'pg'

type Table = { name: string; columns: string }
type Sums = Map<string, string>
/** What differs from the photo: by table, its rows with ids that are new written alike. */
export type Difference = Record<string, string[]>

// whoever is signed in stays so; how often somebody knocked is no state of a school
const ASIDE = ['app.sessions', 'app.rate_limits', 'app.migrations']
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const TOKEN = /\\\\x[0-9a-f]{40,}|"room": "[^"]{20,}"/g

/** A picture of all that the database holds, to compare with and to go back to; kept in a schema of its own. */
export async function openPhotos(owner: pg.ClientConfig, album: string) {
  const client = new pg.Client(owner)
  await client.connect()
  // so many tables look like work for several; to start those takes longer than to count
  await client.query('set max_parallel_workers_per_gather = 0')
  const tables = await tablesOf(client)
  const copy = (name: string) => `${album}.${name.replace('.', '_')}`
  await client.query(
    `create schema ${album}; ${tables.map(({ name }) => `create table ${copy(name)} as table ${name} with no data;`).join('\n')}`,
  )
  let taken: Sums = new Map()
  const known = new Set<string>()
  const differing = (now: Sums) => tables.filter(({ name }) => now.get(name) !== taken.get(name))
  const changed = async () => differing(await sums(client, tables))
  const replace = (into: string, from: string, columns: string) =>
    `delete from ${into}; insert into ${into} (${columns}) overriding system value select ${columns} from ${from};`
  return {
    async take() {
      const now = await sums(client, tables)
      const fresh = differing(now)
      await client.query(fresh.map(({ name, columns }) => replace(copy(name), name, columns)).join('\n'))
      taken = now
      for (const { name } of fresh)
        for (const row of await rows(client, name)) for (const id of row.match(UUID) ?? []) known.add(id)
    },
    async compare(): Promise<Difference> {
      const found: Difference = {}
      for (const { name } of await changed())
        found[name] = (await rows(client, name)).map(row => plain(row, known)).sort()
      return found
    },
    async restore() {
      const back = (await changed()).map(({ name, columns }) => replace(name, copy(name), columns))
      // as a replica, so that no trigger and no key minds the order
      await client.query(`begin; set local session_replication_role = replica; ${back.join('\n')} commit;`)
    },
    close: () => client.end(),
  }
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query(`
    select table_schema || '.' || table_name as name,
      string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where is_generated = 'NEVER' and table_type = 'BASE TABLE'
      and (table_schema = 'app' or (table_schema = 'pgboss' and table_name = 'job'))
    group by 1 order by 1`)
  return (rows as Table[]).filter(({ name }) => !ASIDE.includes(name))
}

async function sums(client: pg.Client, tables: Table[]): Promise<Sums> {
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(x::text, 0)::numeric), 0) as sum from ${name} x`,
  )
  // prepared: to plan it for a hundred tables takes longer than to count them
  const { rows } = await client.query({ name: 'sums', text: each.join(' union all ') })
  return new Map((rows as { name: string; sum: string }[]).map(({ name, sum }) => [name, sum]))
}

const rows = async (client: pg.Client, name: string): Promise<string[]> =>
  (await client.query(`select to_jsonb(x)::text as row from ${name} x`)).rows.map(({ row }) => row)

/** The queue stamps its jobs by its own clock; ids, secrets and numbers in a row are made anew each time. */
const plain = (row: string, known: Set<string>): string =>
  row
    .replace(UUID, id => (known.has(id) ? id : '#'))
    .replace(TOKEN, '#')
    .replace(/"call_room": "[0-9a-f]{32}"/, '"call_room": "#"')
    .replace(/"step": \d+/, '"step": #')
    .replace(/"(created_on|start_after|keep_until|started_on|completed_on)": "[^"]*"/g, '')
