import { askable } from '../../domain/conferences/waiting/own.ts'
import { newKey } from '../../platform/ids.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/tag.tsx'
import { hasValues, Problematic, refusalIn } from '../problems.tsx'
import { WaitFields } from './wait-fields.tsx'
import type { WaitProps } from './wait-page.tsx'

/** The form; folded away for whoever waits already, and not there while a time is kept. */
export function Asking({ visit, way, shown }: WaitProps) {
  const { say } = visit
  const { view } = way
  if (view.closed && !hasValues(shown))
    return view.wait ? null : <Notice tone="sun">{refusalIn(say, view.closed)}</Notice>
  if (askable(view).length === 0 && !hasValues(shown))
    return <EmptyState title={say.t('waits.none.title')} text={say.t('waits.none.text')} />
  if (view.offer && !hasValues(shown)) return null
  const form = (
    <Form
      action={visit.href(way.path)}
      submit={say.t(view.wait ? 'waits.change' : view.bySchool ? 'waits.join.school' : 'waits.join')}
      fields={{ key: newKey() }}
      summary={<Problematic visit={visit} shown={shown} />}
    >
      <WaitFields visit={visit} way={way} shown={shown} />
    </Form>
  )
  if (!view.wait) return form
  return (
    <Disclosure summary={say.t('waits.wishes.change')} open={hasValues(shown)}>
      {form}
    </Disclosure>
  )
}
