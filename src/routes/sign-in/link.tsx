import { attempt } from '../../platform/rate-limits.ts'
import { type Claim, proveLink, type Standing, standingOf } from '../../platform/sign-in.ts'
import { PostButton } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { readAsking } from './asking.ts'
import { type Call, shown } from './call.ts'
import { CodeForm, provenBy } from './code.tsx'
import { enter } from './enter.ts'
import { Gate } from './gate.tsx'
import { withNext } from './next.ts'
import { Over } from './over.tsx'

const token = ({ c }: Call) => c.req.param('token') ?? ''
const claimOf = (call: Call): Claim => ({ ...readAsking(call), link: token(call) })

/** The page behind the link of a mail. Opening it changes nothing: programs that read mail open links. */
export async function showLink(call: Call) {
  const standing = await standingOf(call.house, byLinkOnly(call), call.house.clock())
  return standing ? shown(call, <Link call={call} standing={standing} />) : missed(call)
}

/**
 * Signs in. In the browser that asked, the button is enough. Elsewhere the code from the same mail is typed
 * as well: a program that presses the buttons of a page does not sign in, a person with the mail does.
 */
export async function useLink(call: Call) {
  const { house } = call
  await attempt(house, 'triesPerAddress', call.address)
  const standing = await standingOf(house, byLinkOnly(call), house.clock())
  if (!standing) return missed(call)
  const claim = { ...claimOf(call), id: standing.id }
  const proof = standing.here ? await proveLink(house, claim, house.clock()) : await provenBy(call, claim)
  if (proof) return enter(call, proof)
  const left = await standingOf(house, byLinkOnly(call), house.clock())
  return left ? shown(call, <Link call={call} standing={left} wrong />, 422) : missed(call)
}

/** The cookie tells whether this browser asked; which request it is, only the link tells. */
function byLinkOnly(call: Call): Claim {
  const { browser, link } = claimOf(call)
  return { browser, link }
}

async function missed(call: Call) {
  await attempt(call.house, 'missesPerAddress', call.address)
  return shown(call, <Over call={call} />, 410)
}

function Link({ call, standing, wrong }: { call: Call; standing: Standing; wrong?: boolean }) {
  const { say, next } = call
  const action = withNext(`/sign-in/link/${token(call)}`, next)
  const lead = say.t(standing.here ? 'signin.link.here' : 'signin.link.elsewhere')
  return (
    <Gate call={call} title={say.t('signin.title')}>
      <PageHead title={say.t('signin.title')} lead={lead} />
      {standing.here ? (
        <PostButton action={action} label={say.t('signin.enter')} kind="main" />
      ) : (
        <CodeForm call={call} action={action} tries={wrong ? standing.tries : null} />
      )}
    </Gate>
  )
}
