/** A home in which somebody is or ever was a guardian; `today`: still is, `enrolled`: its child is at the school. */
export type Home = { party: string; child: string; today: boolean; enrolled: boolean }
/** What a document withholds from somebody about a child today. */
export type Withheld = { child: string; scope: string }

/**
 * The homes of a reader, and what is withheld from it, as they were when it entered. Ids, for `= any(…::uuid[])`; that
 * each question is a word with plain arguments lets a prepared statement keep a blank in the place of its answer.
 */
export type Homes = {
  /** Parties in which the reader is a guardian today, of children at the school of whom no such scope is withheld. */
  parties(but: readonly string[]): string[]
  /** The children of these parties. */
  children(but: readonly string[]): string[]
  /** Children in whose homes the reader is a guardian today, at the school or not, whatever is withheld. */
  childrenToday(): string[]
  /** The children of all homes in which the reader is or ever was, as a guardian or as a child; of the latter also its brothers and sisters. */
  childrenOfFamily(): string[]
  /** Children about whom one of these scopes is withheld. */
  withheld(scopes: readonly string[]): string[]
}

export function homesFrom(homes: Home[], withheld: Withheld[], siblings: string[]): Homes {
  const kept = (scopes: readonly string[]) =>
    withheld.filter(({ scope }) => scopes.includes(scope)).map(({ child }) => child)
  const open = (but: readonly string[]) => {
    const closed = kept(but)
    return homes.filter(({ today, enrolled, child }) => today && enrolled && !closed.includes(child))
  }
  return {
    parties: but => open(but).map(({ party }) => party),
    children: but => open(but).map(({ child }) => child),
    childrenToday: () => homes.filter(({ today }) => today).map(({ child }) => child),
    childrenOfFamily: () => [...homes.map(({ child }) => child), ...siblings],
    withheld: kept,
  }
}
