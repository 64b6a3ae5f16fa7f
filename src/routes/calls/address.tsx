import { z } from 'zod'
import { typeCall, typedCallFor } from '../../domain/conferences/calls/typed.ts'
import { link } from '../../domain/conferences/schema.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { dayOf } from '../held/day-of.ts'
import { fieldOf, Problematic } from '../problems.tsx'
import { idIn } from '../rounds/address.ts'

type Loaded = { call: Awaited<ReturnType<typeof typedCallFor>>; names: Map<string, Named> }

/** The address of one meeting's call, typed by those who hold it. */
export const addressForm = form({
  schema: z.object({ link }),
  async load(visit: Visit): Promise<Loaded> {
    const call = await typedCallFor(visit.ctx, idIn(visit, 'meeting'))
    return { call, names: await namesOf(visit.ctx, [call.meeting.child]) }
  },
  show: addressPage,
  async save(visit, { call }, { link: typed }) {
    await typeCall(visit.ctx, call.meeting.meeting, typed)
    return visit.go(dayOf(visit, call).path, { toast: visit.say.t('common.saved') })
  },
})

function addressPage(visit: Visit, { call, names }: Loaded, shown: Shown) {
  const { say, href } = visit
  const title = say.t('calls.address.title', { child: names.get(call.meeting.child)?.full ?? '' })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      <Form
        action={href(`/meetings/${call.meeting.meeting}/call/address`)}
        submit={say.t('common.save')}
        fields={{ key: newKey() }}
        summary={<Problematic visit={visit} shown={shown} />}
        cancel={{ href: href(dayOf(visit, call).path), label: say.t('common.cancel') }}
      >
        <TextField
          {...fieldOf(visit, shown, 'link', call.link)}
          type="url"
          label={say.t('calls.address.label')}
          note={say.t('common.optional')}
          hint={say.t('calls.address.hint')}
        />
      </Form>
    </Frame>
  )
}
