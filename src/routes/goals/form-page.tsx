import type { Child } from 'hono/jsx'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'

type Props = {
  visit: Visit
  shown: Shown
  title: string
  eyebrow?: Child
  lead?: string
  /** Addresses of the school: where it is sent, and where one goes instead. */
  action: string
  back: string
  submit: string
  fields?: Record<string, string>
  /** Stands between the head and the form. */
  before?: Child
  /** Stands below it. */
  after?: Child
  children?: Child
}

/** A page that is one form: sent twice it counts once, and what came back wrong stands above it. */
export function FormPage({ visit, shown, fields, ...page }: Props) {
  const { say, href } = visit
  return (
    <Frame visit={visit} title={page.title}>
      <PageHead title={page.title} eyebrow={page.eyebrow} lead={page.lead} />
      {page.before}
      <Form
        action={href(page.action)}
        submit={page.submit}
        fields={{ key: newKey(), ...fields }}
        summary={<Problematic visit={visit} shown={shown} />}
        cancel={{ href: href(page.back), label: say.t('common.cancel') }}
      >
        {page.children}
      </Form>
      {page.after}
    </Frame>
  )
}
