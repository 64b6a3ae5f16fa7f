import { LinkButton } from '../../ui/button.tsx'
import { ErrorPage } from '../../ui/error.tsx'
import type { Call } from './call.ts'
import { Gate } from './gate.tsx'
import { withNext } from './next.ts'

/** A code or a link that is over, used, or tried too often: the same words for all, and the way to a new one. */
export function Over({ call }: { call: Call }) {
  const { say, next } = call
  const title = say.t('signin.over.title')
  return (
    <Gate call={call} title={title}>
      <ErrorPage
        title={title}
        text={say.t('signin.over.text')}
        actions={<LinkButton href={withNext('/sign-in', next)}>{say.t('signin.again')}</LinkButton>}
      />
    </Gate>
  )
}
