import { raw } from 'hono/html'

/** A drawing that looks the same wherever it stands: written out once for each name, not once for each place. */
export function still<K extends string>(draw: (name: K) => unknown) {
  const drawn = new Map<K, ReturnType<typeof raw>>()
  return ({ name }: { name: K }) => {
    const kept = drawn.get(name) ?? raw(String(draw(name)))
    drawn.set(name, kept)
    return kept
  }
}
