/** A colour in oklch: lightness 0…1, chroma, hue in degrees. */
export type Oklch = { lightness: number; chroma: number; hue: number }

/**
 * Relative luminance of WCAG 2.2, 0…1, by way of linear sRGB cut to its gamut as a screen does.
 * The matrices are those of CSS Color 4, section 9.
 */
export function luminance({ lightness, chroma, hue }: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const cut = (value: number) => Math.min(1, Math.max(0, value))

/** Contrast ratio of two colours, 1…21; text needs 4.5, edges and signs 3. */
export function contrast(one: Oklch, other: Oklch): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((p, q) => p - q)
  return (high + 0.05) / (low + 0.05)
}
