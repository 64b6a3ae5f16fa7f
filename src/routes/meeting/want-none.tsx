import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'

type Props = {
  visit: Visit
  base: string
  label: string
  /** Where the page is about several. */
  meeting?: string
}

/** For a family that wants no conference: folded away, with a word if it likes. */
export const WantNone = ({ visit: { say, href }, base, label, meeting }: Props) => (
  <Disclosure summary={label}>
    <Form
      action={href(`${base}/decline`)}
      submit={label}
      kind="quiet"
      fields={{ key: newKey(), ...(meeting && { meeting }) }}
    >
      <TextArea
        name="word"
        {...(meeting && { id: `word-${meeting}` })}
        label={say.t('meeting.decline.word')}
        note={say.t('common.optional')}
        hint={say.t('meeting.decline.text')}
        rows={2}
        maxlength={500}
      />
    </Form>
  </Disclosure>
)
