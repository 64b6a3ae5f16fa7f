export type Tab = { href: string; label: string; current: boolean }

/** The few pages of one thing, one tap from each other. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav class="tabs no-print" aria-label={label}>
      {items.map(({ href, label: name, current }) => (
        <a href={href} aria-current={current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
