import type { Model } from '../model.ts'

/** Which starts of two meetings are in each other's way; undefined if they never are. */
export function clashOf(model: Model, a: number, b: number): ((s: number, t: number) => boolean) | undefined {
  const { lines, length, mode, buffer, bufferedCount, slotsPerDay, language, instance } = model
  const shared = lines[a]!.filter(line => lines[b]!.includes(line))
  if (shared.length > 0) {
    const isBuffered = mode[a] !== mode[b] && shared.some(line => line < bufferedCount)
    return (s, t) => {
      const gap = s < t ? t - s - length[a]! : s - t - length[b]!
      const isSameDay = Math.floor(s / slotsPerDay) === Math.floor(t / slotsPerDay)
      return gap < 0 || (isBuffered && isSameDay && gap < buffer)
    }
  }
  if (language[a]! < 0 || language[a] !== language[b]) return undefined
  // Wherever there is a single interpreter.
  const { cap } = instance.languages[language[a]!]!
  return (s, t) => {
    const end = Math.min(s + length[a]!, t + length[b]!)
    for (let slot = Math.max(s, t); slot < end; slot++) if (cap[slot]! < 2) return true
    return false
  }
}
