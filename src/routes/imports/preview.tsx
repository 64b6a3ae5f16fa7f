import { isIdle, type Plan } from '../../domain/people/import-plan.ts'
import type { Import } from '../../domain/people/imports.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { HiddenFields } from '../../ui/field.tsx'
import { Acts } from './acts.tsx'
import { HealthLeftOut } from './health.tsx'
import { Namesakes } from './namesakes.tsx'
import { Opening } from './opening.tsx'
import { Outlook } from './outlook.tsx'
import { Apart, NamelessAdults, Questions } from './questions.tsx'

export type PreviewProps = { visit: Visit; kept: Import; plan: Plan; shown: Shown }

/** All that a sheet would do, and all that can be said to it, in one form: to look again, or to add it all. */
export function Preview({ isOther, ...props }: PreviewProps & { isOther: boolean }) {
  const { visit, kept, plan } = props
  const { say, href } = visit
  const here = href(`/imports/${kept.id}`)
  const idle = isIdle(plan)
  return (
    <>
      <Opening {...props} isOther={isOther} />
      <form class="import" method="post" action={here} novalidate>
        <HiddenFields fields={{ key: newKey(), seen: plan.seen }} />
        <Questions {...props} />
        <Apart {...props} />
        <Namesakes {...props} />
        <NamelessAdults {...props} />
        <HealthLeftOut visit={visit} plan={plan} />
        <Acts visit={visit} here={here} idle={idle} looks={asks(plan)} />
        <Outlook {...props} />
        <Acts visit={visit} here={here} idle={idle} looks />
      </form>
      <PostButton action={`${here}/end`} label={say.t('imports.putAway')} fields={{ key: newKey() }} />
    </>
  )
}

const asks = ({ questions, fitted }: Plan) =>
  questions.length + fitted.open.length + fitted.namesakes.length + fitted.nameless.length > 0
