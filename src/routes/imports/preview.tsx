import { isIdle, type Plan } from '../../domain/people/import-plan.ts'
import type { Import } from '../../domain/people/imports.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Button, PostButton } from '../../ui/button.tsx'
import { HiddenFields } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Problematic } from '../problems.tsx'
import { Changes, Same } from './changes.tsx'
import { Columns } from './columns.tsx'
import { Families } from './families.tsx'
import { OutcomeFigures } from './figures.tsx'
import { Notes, RefusedRows } from './left-out.tsx'
import { Apart, NamelessAdults, Questions } from './questions.tsx'

export type PreviewProps = { visit: Visit; kept: Import; plan: Plan; shown: Shown }

/** All that a sheet would do, and all that can be said to it, in one form: to look again, or to add it all. */
export function Preview({ isOther, ...props }: PreviewProps & { isOther: boolean }) {
  const { visit, kept, plan, shown } = props
  const { say, href } = visit
  const here = href(`/imports/${kept.id}`)
  const idle = isIdle(plan)
  return (
    <>
      <PageHead
        title={idle ? say.t('imports.preview.idle') : say.t('imports.preview.title')}
        lead={idle ? say.t('imports.preview.idleText') : say.t('imports.preview.lead')}
      />
      <Problematic visit={visit} shown={shown} />
      {isOther && (
        <Notice tone="clay">
          <p role="alert">{say.t('imports.preview.other')}</p>
        </Notice>
      )}
      <OutcomeFigures visit={visit} outcome={plan.outcome} />
      <form class="import" method="post" action={here} novalidate>
        <HiddenFields fields={{ key: newKey(), seen: plan.seen }} />
        <Questions {...props} />
        <Apart {...props} />
        <NamelessAdults {...props} />
        <Acts visit={visit} here={here} idle={idle} looks={asks(plan)} />
        <Changes {...props} />
        <Families {...props} />
        <RefusedRows {...props} />
        <div>
          <Notes {...props} />
          <Columns {...props} />
          <Same {...props} />
        </div>
        <Acts visit={visit} here={here} idle={idle} looks />
      </form>
      <PostButton action={`${here}/end`} label={say.t('imports.putAway')} fields={{ key: newKey() }} />
    </>
  )
}

const asks = ({ questions, fitted }: Plan) =>
  questions.length + fitted.open.length + fitted.nameless.length > 0

type ActsProps = Pick<PreviewProps, 'visit'> & { here: string; idle: boolean; looks: boolean }

/** To look again stands before the act, so that the Enter key looks and never adds. */
function Acts({ visit: { say }, here, idle, looks }: ActsProps) {
  return (
    <div class="stack tight">
      {looks && <p class="soft">{say.t('imports.preview.lookHint')}</p>}
      <div class="row">
        {looks && <Button kind="quiet">{say.t('imports.preview.look')}</Button>}
        {!idle && <Button formaction={`${here}/application`}>{say.t('imports.preview.apply')}</Button>}
        {!idle && <span class="soft">{say.t('imports.preview.quiet')}</span>}
      </div>
    </div>
  )
}
