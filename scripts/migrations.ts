// The tables of schema app as the migrations leave them: enough of SQL for the checks, no more.
import type { Tree } from './source.ts'

export type Key = { columns: string[]; target: string; targetColumns: string[] }
export type Policy = { name: string; text: string }
export type Table = {
  name: string
  columns: string[]
  primaryKey: string[]
  foreignKeys: Key[]
  enabled: boolean
  forced: boolean
  policies: Policy[]
  /** Statements that change rows while the owner, too, sees those of the entered school only. */
  unseen: string[]
}
export type Schema = Map<string, Table>

const CONSTRAINT = /^(constraint\s+\w+\s+)?(primary key|foreign key|unique|check|exclude|like)\b/i

/** Reads all migrations in their order. A statement on a table that it does not know is an error. */
export function readSchema(tree: Tree): Schema {
  const schema: Schema = new Map()
  for (const [path, sql] of tree) {
    if (!path.startsWith('db/migrations/')) continue
    for (const statement of statements(sql)) apply(schema, statement)
  }
  return schema
}

/** Without comments, bodies of functions and what strings say. */
export function statements(sql: string): string[] {
  return sql
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(\$\w*\$)[\s\S]*?\1/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .split(';')
    .map(statement => statement.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
}

function apply(schema: Schema, statement: string) {
  const made = /^create table (?:if not exists )?app\.(\w+) \((.*)\)/i.exec(statement)
  if (made) return void schema.set(made[1]!, createTable(made[1]!, made[2]!))
  const dropped = /^drop table (?:if exists )?app\.(\w+)/i.exec(statement)
  if (dropped) return void schema.delete(dropped[1]!)
  const policy = /^create policy (\w+) on app\.(\w+) (.*)$/i.exec(statement)
  if (policy) return void tableOf(schema, policy[2]!).policies.push({ name: policy[1]!, text: policy[3]! })
  const gone = /^drop policy (?:if exists )?(\w+) on app\.(\w+)/i.exec(statement)
  if (gone) return removePolicy(tableOf(schema, gone[2]!), gone[1]!)
  const changed = /^(?:insert into|update|delete from) app\.(\w+)/i.exec(statement)
  if (changed && tableOf(schema, changed[1]!).forced)
    return void tableOf(schema, changed[1]!).unseen.push(changed[0])
  const altered = /^alter table (?:only )?app\.(\w+) (.*)$/i.exec(statement)
  if (altered) for (const action of split(altered[2]!)) alter(schema, tableOf(schema, altered[1]!), action)
}

function createTable(name: string, body: string): Table {
  const none = { columns: [], primaryKey: [], foreignKeys: [], policies: [], unseen: [] }
  const table: Table = { name, ...none, enabled: false, forced: false }
  for (const part of split(body)) add(table, part)
  return table
}

function add(table: Table, part: string) {
  if (CONSTRAINT.test(part)) return addConstraint(table, part)
  const column = /^"?(\w+)"?/.exec(part)?.[1] ?? ''
  table.columns.push(column)
  if (/\bprimary key\b/i.test(part)) table.primaryKey = [column]
  const [, target, at] = /\breferences app\.(\w+)(?: ?\(([^)]*)\))?/i.exec(part) ?? []
  if (target) table.foreignKeys.push({ columns: [column], target, targetColumns: names(at) })
}

function addConstraint(table: Table, part: string) {
  const primary = /primary key ?\(([^)]*)\)/i.exec(part)
  if (primary) table.primaryKey = names(primary[1])
  const [, columns, target, at] =
    /foreign key ?\(([^)]*)\) references app\.(\w+)(?: ?\(([^)]*)\))?/i.exec(part) ?? []
  if (target) table.foreignKeys.push({ columns: names(columns), target, targetColumns: names(at) })
}

function alter(schema: Schema, table: Table, action: string) {
  const [, added] = /^add (?:column )?(?:if not exists )?(.*)$/i.exec(action) ?? []
  const [, dropped] = /^drop column (?:if exists )?(\w+)/i.exec(action) ?? []
  const [, from, to] = /^rename (?:column )?(\w+) to (\w+)/i.exec(action) ?? []
  const [, called] = /^rename to (\w+)/i.exec(action) ?? []
  if (added) add(table, added)
  else if (dropped) table.columns = table.columns.filter(column => column !== dropped)
  else if (called && schema.delete(table.name)) schema.set(called, Object.assign(table, { name: called }))
  else if (from && to) table.columns = table.columns.map(column => (column === from ? to : column))
  else if (/^(no )?force row level security/i.test(action)) table.forced = !/^no/i.test(action)
  else if (/^(en|dis)able row level security/i.test(action)) table.enabled = /^en/i.test(action)
}

function removePolicy(table: Table, name: string) {
  table.policies = table.policies.filter(policy => policy.name !== name)
}

function tableOf(schema: Schema, name: string): Table {
  const table = schema.get(name)
  if (!table) throw new Error(`The migrations speak of app.${name} before it is there`)
  return table
}

const names = (list = '') =>
  list
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)

/** At the commas that stand in no brackets. */
function split(text: string): string[] {
  let depth = 0
  const parts = ['']
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map(part => part.trim()).filter(Boolean)
}
