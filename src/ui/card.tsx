import type { Child } from 'hono/jsx'

export type CardProps = {
  title?: Child
  /** A small line above the title: whose, when. */
  eyebrow?: Child
  /** Makes the title the link of the card. */
  href?: string
  /** Stands before the title, such as a face. */
  lead?: Child
  /** `next` marks the one thing to do first, `needs` what waits for someone. */
  mood?: 'next' | 'needs' | 'calm'
  level?: 2 | 3
  actions?: Child
  children?: Child
}

export function Card({ title, eyebrow, href, lead, mood, level = 2, actions, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class={mood ? `card ${mood}` : 'card'}>
      {(title || eyebrow || lead) && (
        <header class="card-head">
          {lead}
          <div>
            {eyebrow && <p class="eyebrow">{eyebrow}</p>}
            {title && <Heading class="card-title">{href ? <a href={href}>{title}</a> : title}</Heading>}
          </div>
        </header>
      )}
      {children}
      {actions && <div class="row">{actions}</div>}
    </article>
  )
}

/** Cards side by side where there is room, one below the other where there is not. */
export function CardList({ label, children }: { label?: string; children: Child | Child[] }) {
  return (
    <ul class="cards" aria-label={label}>
      {[children].flat().map(child => (
        <li>{child}</li>
      ))}
    </ul>
  )
}
