import type { Child } from 'hono/jsx'
import { Mark } from './mark.tsx'

export type ErrorPageProps = {
  title: string
  text: Child
  /** The next steps: an error page is never a dead end. */
  actions: Child
  /** A line with the request's number, for whoever is asked for help. */
  reference?: Child
}

export function ErrorPage({ title, text, actions, reference }: ErrorPageProps) {
  return (
    <section class="lost">
      <Mark size={56} />
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <div class="row">{actions}</div>
      {reference && <p class="soft">{reference}</p>}
    </section>
  )
}
