import { newKey } from '../../platform/ids.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { PostButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

type Props = { action: string; say: Translator; fields?: Record<string, string> }

/** The way out of a conference, one tap away from being pressed by mistake. */
export const CannotCome = ({ action, say, fields = {} }: Props) => (
  <Disclosure summary={say.t('meeting.cannot')}>
    <p>{say.t('meeting.cancel.text')}</p>
    <PostButton
      action={action}
      label={say.t('meeting.cancel')}
      fields={{ key: newKey(), ...fields }}
      kind="danger"
    />
  </Disclosure>
)
