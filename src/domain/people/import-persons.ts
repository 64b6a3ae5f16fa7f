import type { ImportAdult, ImportChild } from './import-known.ts'
import { addresses, type Draft, from, membership, type PersonEdit, person } from './import-rows.ts'
import { fold } from './sheet/fold.ts'
import type { ProposedAdult, ProposedChild } from './sheet/proposal.ts'

/** A guardian: made, or given what the sheet has more of. */
export function takeAdult(draft: Draft, told: ProposedAdult) {
  const known = draft.adults.get(draft.idOf(told.key))
  if (known) return editAdult(draft, known, told)
  const id = draft.idOf(told.key)
  person(draft, id, 'guardian', draft.today, {
    given_name: told.given || told.family,
    family_name: told.given ? told.family : '',
    spoken_language: told.spoken ?? draft.language,
    written_language: told.written ?? draft.language,
    interpreter_needed: told.interpreter ?? false,
  })
  addresses(draft, id, 'mail', told.emails)
  addresses(draft, id, 'phone', told.phones)
}

function editAdult(draft: Draft, known: ImportAdult, told: ProposedAdult) {
  if (!known.isGuardian) membership(draft, known.id, 'guardian', draft.today)
  addresses(draft, known.id, 'mail', newOf(known.emails, told.emails))
  addresses(draft, known.id, 'phone', newOf(known.phones, told.phones))
  edit(draft, {
    id: known.id,
    ...other('spoken_language', known.spoken, told.spoken),
    ...other('written_language', known.written, told.written),
    ...other('interpreter_needed', known.interpreter, told.interpreter),
  })
}

function newOf(known: readonly string[], told: readonly string[]): string[] {
  const had = new Set(known.map(value => value.toLowerCase()))
  return told.filter(value => !had.has(value.toLowerCase()))
}

/** The column with what the sheet says, where it says something else. */
const other = <K extends string, V>(column: K, known: V | null, told: V | null) =>
  told === null || told === '' || told === known ? {} : ({ [column]: told } as Record<K, V>)

function edit(draft: Draft, columns: PersonEdit) {
  if (Object.keys(columns).length > 1) draft.rows.edits.push(columns)
}

/** A child: made, or changed where the sheet says something else; with its place in a group. */
export function takeChild(draft: Draft, told: ProposedChild) {
  const id = draft.idOf(told.key)
  const known = draft.children.get(id)
  if (known) editChild(draft, known, told)
  else
    person(draft, id, 'student', told.startsOn?.toString() ?? draft.today, {
      given_name: told.given || told.family,
      family_name: told.given ? told.family : '',
      use_name: told.useName ?? '',
      pronouns: told.pronouns ?? '',
      born_on: told.bornOn?.toString() ?? null,
    })
  placeInGroup(draft, id, known, told)
}

function editChild(draft: Draft, known: ImportChild, told: ProposedChild) {
  edit(draft, {
    id: known.id,
    ...other('use_name', known.useName, told.useName),
    ...other('pronouns', known.pronouns, told.pronouns),
    ...other('born_on', known.bornOn?.toString() ?? null, told.bornOn?.toString() ?? null),
  })
  const start = told.startsOn?.toString()
  if (!start || start === known.startsOn?.toString()) return
  if (known.membership) draft.rows.starts.push({ id: known.membership, from_on: start })
  else membership(draft, known.id, 'student', start)
}

function placeInGroup(draft: Draft, child: string, known: ImportChild | undefined, told: ProposedChild) {
  if (told.group === null || told.group === known?.group) return
  const start = told.startsOn?.toString() ?? known?.startsOn?.toString() ?? draft.today
  const group = groupCalled(draft, told.group)
  const before = known?.members.find(
    member => draft.fitted.known.groups.find(one => one.id === member.group)?.name === known.group,
  )
  if (before) draft.rows.departures.push({ id: before.id, from_on: before.from_on })
  draft.rows.group_members.push({
    school_id: draft.school,
    id: draft.newId(),
    group_id: group,
    person_id: child,
    part: 'child',
    ...from(draft, start > draft.today ? start : draft.today),
  })
}

function groupCalled(draft: Draft, name: string): string {
  const isNamed = (group: { name: string }) => fold(group.name) === fold(name)
  const known = draft.fitted.known.groups.find(isNamed) ?? draft.rows.groups.find(isNamed)
  if (known) return known.id
  const id = draft.newId()
  draft.rows.groups.push({ school_id: draft.school, id, name, ...from(draft) })
  return id
}
