import type { Child } from 'hono/jsx'
import { Button, type ButtonKind, LinkButton } from './button.tsx'
import { HiddenFields } from './field.tsx'

export type FormProps = {
  action: string
  submit: string
  kind?: ButtonKind
  /** Stands above the fields: the list of what is wrong. */
  summary?: Child
  /** Hidden fields, such as the key that makes a double submit count once. */
  fields?: Record<string, string>
  cancel?: { href: string; label: string }
  multipart?: boolean
  id?: string
  /** Fields that stand below the button: most readers leave them as they are. */
  after?: Child
  children?: Child
}

/** Checked on the server, in the reader's language; the browser's own bubbles stay away. */
export function Form({
  action,
  submit,
  kind,
  summary,
  fields = {},
  cancel,
  multipart,
  id,
  after,
  children,
}: FormProps) {
  return (
    <form
      class="form"
      id={id}
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      {summary}
      <HiddenFields fields={fields} />
      {children}
      <div class="row">
        <Button kind={kind}>{submit}</Button>
        {cancel && (
          <LinkButton href={cancel.href} kind="quiet">
            {cancel.label}
          </LinkButton>
        )}
      </div>
      {after}
    </form>
  )
}

export type ErrorSummaryProps = { title: string; errors: { field?: string; text: Child }[] }

/** All that is wrong, each line leading to its field; `field` is the id of a control. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} id="errors">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
