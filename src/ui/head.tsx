import type { Child } from 'hono/jsx'

export type PageHeadProps = {
  title: Child
  eyebrow?: Child
  /** One or two sentences to the reader, set in the serif. */
  lead?: Child
  actions?: Child
}

/** The one `h1` of a page with what stands around it. */
export function PageHead({ title, eyebrow, lead, actions }: PageHeadProps) {
  return (
    <header class="head">
      <div>
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="row">{actions}</div>}
    </header>
  )
}

/** A part of a page under its own heading. */
export function Section({
  title,
  id,
  actions,
  children,
}: {
  title: string
  id?: string
  actions?: Child
  children: Child
}) {
  return (
    <section class="section" id={id}>
      <div class="row between">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
