/** Looks at a value found at a path and returns one line per fault. */
export type Check = (value: unknown, path: string) => string[]

export const text: Check = (value, path) =>
  typeof value === 'string' ? [] : [`${path}: text expected, found ${show(value)}`]

export const flag: Check = (value, path) =>
  typeof value === 'boolean' ? [] : [`${path}: true or false expected, found ${show(value)}`]

export function oneOf(...words: string[]): Check {
  return (value, path) =>
    words.includes(value as string)
      ? []
      : [`${path}: ${words.map(show).join(' or ')} expected, found ${show(value)}`]
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most = 1_000_000): Check {
  return (value, path) => {
    if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return []
    return [`${path}: a whole number from ${least} to ${most} expected, found ${show(value)}`]
  }
}

/** An index into a list of `count`, or, where `orNone`, -1. */
export function indexInto(list: string, count: number, orNone = false): Check {
  return (value, path) => {
    if (Number.isInteger(value) && (value as number) >= (orNone ? -1 : 0) && (value as number) < count)
      return []
    const none = orNone ? ', and -1 means none' : ''
    return [`${path}: there is no ${list}[${show(value)}] (the list has ${count}${none})`]
  }
}

/** A list of anything that passes `check`; of exactly `length`, where that is known. */
export function listOf(check: Check, length?: number): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [`${path}: a list expected, found ${show(value)}`]
    if (length !== undefined && value.length !== length)
      return [`${path}: ${length} entries expected, found ${value.length}`]
    return value.flatMap((entry, i) => check(entry, `${path}[${i}]`))
  }
}

/** An object with these fields; those of `optional` may be absent. Other fields are left alone. */
export function record(fields: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [`${path || 'instance'}: an object expected, found ${show(value)}`]
    }
    const found = value as Record<string, unknown>
    const at = (name: string) => (path ? `${path}.${name}` : name)
    const needed = Object.entries(fields).flatMap(([name, check]) =>
      found[name] === undefined ? [`${at(name)}: missing`] : check(found[name], at(name)),
    )
    const extra = Object.entries(optional).filter(([name]) => found[name] !== undefined)
    return [...needed, ...extra.flatMap(([name, check]) => check(found[name], at(name)))]
  }
}

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value)
  return shown.length > 40 ? `${shown.slice(0, 37)}...` : shown
}
