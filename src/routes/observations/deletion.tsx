import type { Whole } from '../../domain/observations/seen.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'

/** Gone for everyone, and what can be brought back says so. */
export const Deletion = ({ visit: { say, href }, whole }: { visit: Visit; whole: Whole }) => (
  <Section title={say.t('observations.delete.title')} id="deletion">
    <p>{say.t('observations.delete.text')}</p>
    <PostButton
      action={href(`/observations/${whole.id}/deletion`)}
      label={say.t('observations.delete')}
      fields={{ key: newKey() }}
      kind="danger"
      small
    />
  </Section>
)
