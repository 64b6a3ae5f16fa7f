/** The hues (degrees of oklch) that a school may take as its own colour; each has a rule in `accent.css`. */
export const accentHues = [10, 40, 65, 90, 125, 160, 185, 215, 245, 275, 305, 340] as const

export type AccentHue = (typeof accentHues)[number]

/** The offered hue nearest to any angle in degrees, around the circle. */
export function nearestAccent(hue: number): AccentHue {
  const apart = (other: number) => Math.abs(((((hue - other) % 360) + 540) % 360) - 180)
  return accentHues.reduce((best, next) => (apart(next) < apart(best) ? next : best))
}
