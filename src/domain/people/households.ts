import type { NamedHome } from './home-names.ts'

/**
 * Homes of the same people, which are one to whoever speaks with them: those of brothers and sisters. In the order of
 * their first child; a home in which nobody is left stays by itself.
 */
export const householdsOf = <H extends { home: NamedHome }>(homes: H[]): H[][] => [
  ...Map.groupBy(homes, ({ home }) =>
    home.guardians.length > 0
      ? home.guardians
          .map(({ id }) => id)
          .sort()
          .join(' ')
      : home.party,
  ).values(),
]
