import { sayTimes, timesFor } from '../../domain/conferences/times.ts'
import { ownTimes, spokenTimes } from '../../domain/conferences/times-schema.ts'
import { byLink } from '../../domain/links/links.ts'
import { form } from '../../platform/http/form.ts'
import { signedIn, type Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { idIn, roundIn } from '../rounds/address.ts'
import { TimesPage } from './times-page.tsx'

const thanks = (visit: Visit, name: string) => ({ toast: visit.say.t('times.saved', { name }) })

/** A guardian who signed in says its own times. */
export const signedTimes = form({
  schema: ownTimes,
  load: visit => timesFor(visit.ctx, roundIn(visit), signedIn(visit.ctx).id),
  show: (visit, view, shown) => (
    <TimesPage {...{ visit, view, shown }} action={visit.href(`/rounds/${view.round.id}/times`)} />
  ),
  async save(visit, view, said) {
    await sayTimes(visit.ctx, view, said)
    return visit.go(`/rounds/${view.round.id}/times`, thanks(visit, view.guardian.given))
  },
})

/** The same by a link of this round, without signing in. */
export const linkedTimes = form({
  schema: ownTimes,
  load(visit) {
    const { person, link } = byLink(visit.ctx, 'times')
    return timesFor(visit.ctx, link.round_id, person.id)
  },
  show: (visit, view, shown) => (
    <TimesPage {...{ visit, view, shown }} action={visit.href(`/t/${visit.part('token')}`)} alone />
  ),
  async save(visit, view, said) {
    await sayTimes(visit.ctx, view, said)
    return visit.go(`/t/${visit.part('token')}`, thanks(visit, view.guardian.given))
  },
})

/** Staff write down what a guardian says on the phone. */
export const spokenForm = form({
  schema: spokenTimes,
  async load(visit) {
    const view = await timesFor(visit.ctx, roundIn(visit), idIn(visit, 'family'))
    return found(view.bySchool ? view : null, 'family') // one's own times have their own page
  },
  show: (visit, view, shown) => (
    <TimesPage {...{ visit, view, shown }} action={visit.href(familyPath(view.round.id, view.guardian.id))} />
  ),
  async save(visit, view, said) {
    await sayTimes(visit.ctx, view, said)
    const toast = visit.say.t('times.saved.school', { name: view.guardian.given })
    return visit.go(`/rounds/${view.round.id}`, { toast })
  },
})

const familyPath = (round: string, guardian: string) => `/rounds/${round}/families/${guardian}`
