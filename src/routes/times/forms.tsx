import { Temporal } from 'temporal-polyfill'
import { ownTimes, spokenTimes } from '../../domain/conferences/times/schema.ts'
import { sayTimes, type TimesView, timesFor } from '../../domain/conferences/times/times.ts'
import { byLink } from '../../domain/links/links.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { idIn, roundIn } from '../rounds/address.ts'
import type { FaceOf } from './educators.tsx'
import { TimesPage } from './times-page.tsx'

const thanks = ({ say }: Visit, { guardian, round }: TimesView, comes: boolean) => ({
  toast: say.t(comes ? 'times.saved' : 'times.saved.no', {
    name: guardian.given,
    until: Temporal.PlainDate.from(round.answers_until),
  }),
})

/** Faces are shown below the page that names them: whoever may see the page may see them. */
const facesBelow =
  (visit: Visit, path: string): FaceOf =>
  educator =>
    educator.photo ? visit.href(`${path}/faces/${educator.id}`) : undefined

export const signedView = (visit: Visit): Promise<TimesView> =>
  timesFor(visit.ctx, roundIn(visit), needPerson(visit.ctx).id)

/** A guardian who signed in says its own times. */
export const signedTimes = form({
  schema: ownTimes,
  load: signedView,
  show(visit, view, shown) {
    const path = `/rounds/${view.round.id}/times`
    return (
      <TimesPage {...{ visit, view, shown }} action={visit.href(path)} faceOf={facesBelow(visit, path)} />
    )
  },
  async save(visit, view, said) {
    await sayTimes(visit.ctx, view, said)
    return visit.go(`/rounds/${view.round.id}/times`, thanks(visit, view, said.comes))
  },
})

export function linkedView(visit: Visit): Promise<TimesView> {
  const { person, link } = byLink(visit.ctx, 'times')
  return timesFor(visit.ctx, link.round_id, person.id)
}

/** The same by a link of this round, without signing in. */
export const linkedTimes = form({
  schema: ownTimes,
  load: linkedView,
  show(visit, view, shown) {
    const path = `/t/${visit.part('token')}`
    const faceOf = facesBelow(visit, path)
    return <TimesPage {...{ visit, view, shown, faceOf }} action={visit.href(path)} alone />
  },
  async save(visit, view, said) {
    await sayTimes(visit.ctx, view, said)
    return visit.go(`/t/${visit.part('token')}`, thanks(visit, view, said.comes))
  },
})

/** Staff write down what a guardian says on the phone. */
export const spokenForm = form({
  schema: spokenTimes,
  async load(visit) {
    const view = await timesFor(visit.ctx, roundIn(visit), idIn(visit, 'family'))
    return found(view.bySchool ? view : null, 'family') // one's own times have their own page
  },
  show(visit, view, shown) {
    const action = visit.href(`/rounds/${view.round.id}/families/${view.guardian.id}`)
    return <TimesPage {...{ visit, view, shown, action }} />
  },
  async save(visit, view, said) {
    await sayTimes(visit.ctx, view, said)
    const toast = visit.say.t('times.saved.school', { name: view.guardian.given })
    return visit.go(`/rounds/${view.round.id}`, { toast })
  },
})
