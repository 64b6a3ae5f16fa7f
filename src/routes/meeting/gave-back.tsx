import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'
import { whenIn } from '../board/when.ts'

/** `child`: where several stand on the page. */
type Props = { visit: Visit; start: string; child?: string }

/** What the family gave back stays said, also after the message at the top is gone. */
export const GaveBack = ({ visit: { say }, child, start }: Props) => (
  <Notice tone="sky">
    {child
      ? say.t('meeting.gaveBack.of', { child, when: whenIn(say, start) })
      : say.t('meeting.gaveBack', { when: whenIn(say, start) })}
  </Notice>
)
