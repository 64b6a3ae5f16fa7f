import type { TimesView } from '../../domain/conferences/times/times.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { hasValues, Problematic } from '../problems.tsx'
import { Educators, type FaceOf } from './educators.tsx'
import { TimesFields } from './fields.tsx'
import { Closed, Lead, Waived } from './lead.tsx'
import { isTimed, neededIn, timedIn } from './needed.ts'
import { Known } from './said.tsx'

export type TimesPageProps = {
  visit: Visit
  view: TimesView
  shown: Shown
  action: string
  /** Opened by a link: no way further into the school. */
  alone?: boolean
  faceOf?: FaceOf
}

/** Says what was said, asks when somebody can come, and shows whom the family will meet. */
export function TimesPage(props: TimesPageProps) {
  const { visit, view } = props
  const { say } = visit
  const title = view.bySchool
    ? say.t('times.title.school', { name: view.guardian.full })
    : isTimed(view)
      ? say.t('booking.title.yours', { n: timedIn(view).length })
      : say.t('times.title')
  return (
    <Frame visit={visit} title={title} alone={props.alone}>
      <PageHead title={title} eyebrow={<bdi>{view.round.name}</bdi>} lead={<Lead {...props} />} />
      <Closed {...props} />
      <Waived {...props} />
      <Known visit={visit} view={view} alone={props.alone} />
      <div class="beside">
        <Answering {...props} />
        <Educators visit={visit} view={view} faceOf={props.faceOf} />
      </div>
    </Frame>
  )
}

/** The form; folded away under what was said until somebody wants to change it. */
function Answering({ visit, view, shown, action }: TimesPageProps) {
  const { say } = visit
  const sent = hasValues(shown)
  if (neededIn(view).length === 0 || (view.closed && !sent)) return null
  const form = (
    <Form
      action={action}
      submit={say.t(view.bySchool ? 'times.send.school' : 'times.send')}
      fields={{ key: newKey() }}
      summary={<Problematic visit={visit} shown={shown} />}
    >
      <TimesFields visit={visit} view={view} shown={shown} />
    </Form>
  )
  if (!view.answer) return form
  return (
    <Disclosure summary={say.t('times.change')} open={sent}>
      {form}
    </Disclosure>
  )
}
