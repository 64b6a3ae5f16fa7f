export type BarsProps = {
  /** From 0 to 100 each, in the order in which they stand. */
  values: number[]
  /** All that the picture says, for whoever does not see it. */
  label: string
  dir: 'ltr' | 'rtl'
}

const STEP = 10
const WIDTH = 8
// what is nothing is seen as well
const LEAST = 1.5
// few bars are not drawn as wide as walls
const FEWEST = 12

/** Bars in a row, the first where reading begins; those below half stand out by their tone and by being short. */
export function Bars({ values, label, dir }: BarsProps) {
  const columns = Math.max(values.length, FEWEST)
  const at = (n: number) => (dir === 'rtl' ? columns - 1 - n : n) * STEP + (STEP - WIDTH) / 2
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${columns * STEP} 100`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class="bars-half" d={`M0 50H${columns * STEP}`} />
      {values.map((value, n) => {
        const height = Math.max(value, LEAST)
        return (
          <rect
            class={value < 50 ? 'low' : undefined}
            x={at(n)}
            y={100 - height}
            width={WIDTH}
            height={height}
          />
        )
      })}
    </svg>
  )
}
