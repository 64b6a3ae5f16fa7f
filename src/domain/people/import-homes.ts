import type { ImportChild } from './import-known.ts'
import { takeReaders } from './import-readers.ts'
import { type Draft, from } from './import-rows.ts'
import { type HomeAfter, homesPlan } from './sheet/known-homes.ts'
import type { KnownIds } from './sheet/known-match.ts'
import type { ProposedChild, ProposedFamily } from './sheet/proposal.ts'

/** The homes of a child: made, or brought to what the sheet says; and who of them gets mail about it. */
export function takeHomes(draft: Draft, family: ProposedFamily, told: ProposedChild) {
  const child = draft.idOf(told.key)
  const known = draft.children.get(child)
  const plan = known ? homesPlan(known, told, draft.fitted.ids) : allNew(told, draft.fitted.ids)
  const before = new Set(known?.homes.flatMap(home => home.adults.map(adult => adult.id)))
  for (const home of plan ?? []) settle(draft, child, known, told, home)
  if (plan && known) leave(draft, known, plan)
  takeReaders(draft, { family, told, homes: plan ?? [], before })
}

const allNew = (told: ProposedChild, ids: KnownIds): HomeAfter[] =>
  told.homes.map((home, stated) => ({
    was: null,
    stated,
    members: home.adults.map(adult => ids[adult.key] ?? adult.key),
  }))

const relationIn = (told: ProposedChild, key: string) =>
  told.homes.flatMap(home => home.adults).find(adult => adult.key === key)?.relation ?? 'guardian'

/** A home with those who come into it. Members are ids of people on file, keys of new ones. */
function settle(
  draft: Draft,
  child: string,
  known: ImportChild | undefined,
  told: ProposedChild,
  home: HomeAfter,
) {
  const { school, fitted } = draft
  const was = home.was === null ? undefined : known?.homes[home.was]
  const party_id = was?.party ?? draft.newId()
  if (!was) {
    const label = (home.stated === null ? null : told.homes[home.stated]?.label) ?? ''
    draft.rows.parties.push({
      school_id: school,
      id: party_id,
      child_id: child,
      label: label.slice(0, 100),
      attends: 'any',
      created_at: draft.now,
    })
  }
  const there = new Set(was?.adults.map(adult => adult.id))
  for (const member of home.members) {
    const key = told.homes
      .flatMap(one => one.adults)
      .find(one => (fitted.ids[one.key] ?? one.key) === member)?.key
    const guardian_id = key ? draft.idOf(key) : member
    if (there.has(guardian_id)) continue
    const relation = key ? draft.relationOf(relationIn(told, key)) : ''
    draft.rows.party_guardians.push({ school_id: school, party_id, guardian_id, relation, ...from(draft) })
  }
}

/** Whoever is in a home on file and not in what it becomes has moved to another one. */
function leave(draft: Draft, known: ImportChild, plan: HomeAfter[]) {
  known.homes.forEach((home, at) => {
    const stay = new Set(plan.find(one => one.was === at)?.members)
    for (const adult of home.adults)
      if (!stay.has(adult.id))
        draft.rows.leavings.push({ party_id: home.party, guardian_id: adult.id, from_on: adult.from_on })
  })
}
