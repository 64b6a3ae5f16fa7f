import type { Child } from 'hono/jsx'

export type Fact = { label: string; value: Child }

export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl class="facts">
      {items.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A few numbers that say how good something is, each with the words that make it mean something. */
export function Figures({ items }: { items: Fact[] }) {
  return (
    <dl class="figures">
      {items.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
