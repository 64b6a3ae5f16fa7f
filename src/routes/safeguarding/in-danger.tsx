import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** Before anything is typed: whom a page cannot call. */
export const InDanger = ({ say }: Pick<Visit, 'say'>) => (
  <Notice tone="clay">
    <p>
      <strong>{say.t('safeguarding.danger')}</strong> {say.t('safeguarding.danger.text')}
    </p>
  </Notice>
)
