import { asGuest, type Guest } from '../../platform/sessions.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { ErrorPage } from '../../ui/error.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Landing } from '../demo/landing.tsx'
import { deviceHere, tabletPath } from '../students/device.ts'
import { type Call, shown } from './call.ts'
import { Gate } from './gate.tsx'

/** The first page: one's own school, or the choice between several; for a visitor the demo or the sign-in. */
export async function showFirstPage(call: Call) {
  const { house, c, session } = call
  const guest = await asGuest(house.db, session, house.clock(), async one => one)
  const device = guest ? undefined : deviceHere(c, house.base())
  if (device) return c.redirect(tabletPath(device), 303)
  if (!guest) return house.demo ? shown(call, <Landing call={call} />) : c.redirect('/sign-in', 303)
  const [only, ...others] = guest.schools
  if (!only) return shown(call, <NoSchool call={call} />)
  return others.length === 0
    ? c.redirect(`/s/${only.slug}`, 303)
    : shown(call, <Own call={call} guest={guest} />)
}

function Own({ call, guest }: { call: Call; guest: Guest }) {
  const { say } = call
  const title = say.t('signin.schools.title')
  return (
    <Gate call={call} title={title}>
      <PageHead title={title} />
      <CardList label={title}>
        {guest.schools.map(school => (
          <Card title={<bdi>{school.name}</bdi>} href={`/s/${school.slug}`} />
        ))}
      </CardList>
      <PostButton action="/sign-out" label={say.t('common.signOut')} />
    </Gate>
  )
}

/** Signed in, and nowhere at home any more. */
function NoSchool({ call }: { call: Call }) {
  const { say } = call
  const title = say.t('signin.noSchool.title')
  return (
    <Gate call={call} title={title}>
      <ErrorPage
        title={title}
        text={say.t('signin.noSchool.text')}
        actions={<PostButton action="/sign-out" label={say.t('common.signOut')} kind="main" />}
      />
    </Gate>
  )
}
