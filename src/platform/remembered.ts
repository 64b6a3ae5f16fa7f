/**
 * Keeps what was made for a key, so that the same is not made again. Never more than `most`: one more, and it begins
 * anew, since keys come from what people write and set.
 */
export function remembered<V>(most: number): (key: string, make: () => V) => V {
  const known = new Map<string, V>()
  return (key, make) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make()
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
