const ways: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

const centre = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** The element that an arrow key leads to: what is seen decides, so right-to-left needs no case of its own. */
export function nearest<T extends Element>(from: Element, among: Iterable<T>, key: string): T | undefined {
  const way = ways[key]
  if (!way) return undefined
  const start = centre(from)
  let best: T | undefined
  let least = Number.POSITIVE_INFINITY
  for (const next of among) {
    const { x, y } = centre(next)
    const ahead = (x - start.x) * way[0] + (y - start.y) * way[1]
    const aside = Math.abs((x - start.x) * way[1]) + Math.abs((y - start.y) * way[0])
    if (next === from || ahead < 2 || ahead + 4 * aside >= least) continue
    least = ahead + 4 * aside
    best = next
  }
  return best
}

export const isArrow = (key: string) => key in ways
