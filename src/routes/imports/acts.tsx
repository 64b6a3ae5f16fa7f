import type { Visit } from '../../platform/http/visit.ts'
import { Button } from '../../ui/button.tsx'

/** `idle`: there is nothing to add. `looks`: there are answers that change what will happen. */
type ActsProps = { visit: Visit; here: string; idle: boolean; looks: boolean }

/** To look again stands before the act, so that the Enter key looks and never adds. */
export function Acts({ visit: { say }, here, idle, looks }: ActsProps) {
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
