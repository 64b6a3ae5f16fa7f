import type { Child } from 'hono/jsx'
import { HiddenFields } from './field.tsx'

export type ButtonKind = 'main' | 'quiet' | 'danger'

const classOf = (kind: ButtonKind, small?: boolean) => `button ${kind}${small ? ' small' : ''}`

export type ButtonProps = {
  kind?: ButtonKind
  small?: boolean
  /** Sent with the form when this button was the one pressed. */
  name?: string
  value?: string
  type?: 'submit' | 'button'
  form?: string
  formaction?: string
  formnovalidate?: boolean
  disabled?: boolean
  /** Ids of what explains this button. */
  describedBy?: string
  children: Child
}

export function Button({
  kind = 'main',
  small,
  type = 'submit',
  describedBy,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} class={classOf(kind, small)} aria-describedby={describedBy} {...rest}>
      {children}
    </button>
  )
}

export type LinkButtonProps = {
  href: string
  kind?: ButtonKind
  small?: boolean
  download?: boolean
  children: Child
}

export function LinkButton({ href, kind = 'main', small, download, children }: LinkButtonProps) {
  return (
    <a class={classOf(kind, small)} href={href} download={download || undefined}>
      {children}
    </a>
  )
}

export type PostButtonProps = {
  action: string
  label: Child
  fields?: Record<string, string>
  kind?: ButtonKind
  small?: boolean
}

/** One act as one form with one button: works without a script, and GET never acts. */
export function PostButton({ action, label, fields = {}, kind = 'quiet', small }: PostButtonProps) {
  return (
    <form class="post" method="post" action={action}>
      <HiddenFields fields={fields} />
      <Button kind={kind} small={small}>
        {label}
      </Button>
    </form>
  )
}
