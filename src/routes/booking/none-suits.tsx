import { newKey } from '../../platform/ids.ts'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import type { BookingProps } from './booking-page.tsx'

/** The way on where the few times of a single conference are taken, or none of them suits. */
export const NoneSuits = ({ visit: { say, href }, way }: BookingProps) => (
  <Card title={say.t('requests.other.title')} mood="calm">
    <p>{say.t('requests.other.text')}</p>
    <Form
      action={href(`${way.base}/other-times`)}
      submit={say.t('requests.own.send')}
      kind="quiet"
      fields={{ key: newKey() }}
    >
      <TextArea
        name="wished"
        label={say.t('requests.own.wished')}
        hint={say.t('requests.other.hint')}
        rows={2}
        maxlength={500}
        required
      />
    </Form>
  </Card>
)
