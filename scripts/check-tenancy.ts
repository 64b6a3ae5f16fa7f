// Every row belongs to a school, in every key, and the database itself keeps the schools apart.
import { readSchema, type Schema, type Table } from './migrations.ts'
import { type Outcome, runAlone, type Tree } from './source.ts'

// Reviewed: these stand before or above the schools. Each says who may reach it.
const ABOVE_SCHOOLS: Record<string, string> = {
  schools: 'is the school; its policy compares its own id',
  identities: 'one human over several schools; seen by itself',
  sessions: 'of an identity, before a school is known; reached by the hash of its token',
  sign_in_codes: 'before anybody is known; reached by functions of the gate only',
  rate_limits: 'counts of hashed keys, about nobody',
}
// written before this was asked, and never changed since: where its owner is no superuser, what it was to clear away stayed
const UNSEEN = ['delete from app.settled_needs']
const THIS_SCHOOL = 'school_id = app.current_school()'

export function checkTenancy(tree: Tree): Outcome {
  const schema = readSchema(tree)
  const faults = [...schema.values()].flatMap(table => faultsOf(table, schema))
  if (schema.size > 0)
    for (const name of Object.keys(ABOVE_SCHOOLS))
      if (!schema.has(name))
        faults.push(`${name}: is in the list of tables above the schools, and is no table`)
  return { faults, seen: `${schema.size} tables` }
}

function faultsOf(table: Table, schema: Schema): string[] {
  const faults: string[] = []
  const must = (fine: boolean, what: string) => fine || faults.push(`${table.name}: ${what}`)
  if (table.name in ABOVE_SCHOOLS) return faults
  must(table.columns[0] === 'school_id', 'the first column is school_id')
  must(
    table.primaryKey[0] === 'school_id',
    `the primary key begins with school_id, not (${table.primaryKey.join(', ')})`,
  )
  for (const key of table.foreignKeys) {
    const inside = schema.has(key.target) && !(key.target in ABOVE_SCHOOLS)
    const name = `the foreign key (${key.columns.join(', ')}) to ${key.target}`
    must(schema.has(key.target), `${name} leads nowhere`)
    if (inside)
      must(
        key.columns[0] === 'school_id' && key.targetColumns[0] === 'school_id',
        `${name} begins with school_id on both sides`,
      )
  }
  must(
    table.foreignKeys.some(key => key.columns[0] === 'school_id'),
    'school_id refers to something',
  )
  for (const statement of table.unseen.filter(one => !UNSEEN.includes(one)))
    must(
      false,
      `"${statement}" would change nothing for an owner who is no superuser: it lifts the force around it`,
    )
  must(table.enabled, 'row-level security is enabled')
  must(table.forced, 'row-level security is forced, on the owner too')
  return [...faults, ...policyFaults(table)]
}

function policyFaults(table: Table): string[] {
  const whole = `using (${THIS_SCHOOL}) with check (${THIS_SCHOOL})`
  const faults = table.policies.some(policy => policy.text === whole)
    ? []
    : [`${table.name}: one policy says ${whole}`]
  for (const { name, text } of table.policies) {
    // permissive policies add up: any other one would open what the first one closes, save for the owner's functions
    const narrow = text === whole || /\bas restrictive\b/i.test(text) || /\bto current_user\b/i.test(text)
    if (!narrow) faults.push(`${table.name}: policy ${name} lets more through than this school's rows`)
  }
  return faults
}

if (import.meta.main) await runAlone('tenancy', checkTenancy)
