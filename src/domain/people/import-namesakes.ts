import type { ImportAdult, Known } from './import-known.ts'
import { fold } from './sheet/fold.ts'
import type { KnownIds } from './sheet/known-match.ts'
import { fullName } from './sheet/names.ts'
import type { ProposedAdult, ProposedFamily } from './sheet/proposal.ts'

/** Somebody who works at the school and has the name of a guardian of the sheet, by no address of whom the two are one. */
export type Namesake = { works: ImportAdult; keys: string[]; children: string[]; isSame: boolean }

/**
 * Asked of the head, and taken for one person until the head says otherwise (`same`: the ids of those who are): who is
 * not known to be a parent would find the other home of the own child at work.
 */
export function namesakesIn(
  families: ProposedFamily[],
  { adults }: Known,
  ids: KnownIds,
  same: string[] | undefined,
): Namesake[] {
  const working = Map.groupBy(
    adults.filter(({ works }) => works),
    adult => fold(fullName(adult)),
  )
  const found = families.flatMap(family =>
    family.adults.flatMap(adult => {
      const [works, another] = working.get(fold(fullName(adult))) ?? []
      if (!works || another || ids[adult.key] || adult.rows.length === 0) return []
      return [{ works, key: adult.key, children: childrenOf(family, adult) }]
    }),
  )
  return [...Map.groupBy(found, ({ works }) => works.id).values()].map(alike => ({
    works: alike[0]!.works,
    keys: alike.map(({ key }) => key),
    children: [...new Set(alike.flatMap(({ children }) => children))],
    isSame: same?.includes(alike[0]!.works.id) ?? true,
  }))
}

const childrenOf = ({ children }: ProposedFamily, { key }: ProposedAdult) =>
  children
    .filter(child => child.homes.some(home => home.adults.some(adult => adult.key === key)))
    .map(fullName)

/** The keys of those who are whom the school knows, with the ids. */
export const idsOfSame = (namesakes: Namesake[]): KnownIds =>
  Object.fromEntries(
    namesakes.filter(({ isSame }) => isSame).flatMap(({ keys, works }) => keys.map(key => [key, works.id])),
  )
