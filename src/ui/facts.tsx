import type { Child } from 'hono/jsx'

export type Fact = { label: string; value: Child }

const listAs =
  (kind: 'facts' | 'figures') =>
  ({ items }: { items: Fact[] }) => (
    <dl class={kind}>
      {items.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )

export const Facts = listAs('facts')

/** A few numbers that say how good something is, each with the words that make it mean something. */
export const Figures = listAs('figures')
