import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form, type FormProps } from '../../ui/form.tsx'
import { Problematic } from '../problems.tsx'

export type EditFormProps = Omit<FormProps, 'summary' | 'fields'> & {
  visit: Visit
  shown: Shown
}

/** A form of this area: what came back wrong stands above it, and sent twice it counts once. Addresses are the school's. */
export function EditForm({ visit, shown, action, cancel, ...rest }: EditFormProps) {
  return (
    <Form
      {...rest}
      action={visit.href(action)}
      cancel={cancel && { ...cancel, href: visit.href(cancel.href) }}
      fields={{ key: newKey() }}
      summary={<Problematic visit={visit} shown={shown} />}
    />
  )
}
