import { openTo, readersFor } from '../../domain/voice/readers.ts'
import { readersSchema } from '../../domain/voice/schema.ts'
import { form } from '../../platform/http/form.ts'
import { Audience } from '../../ui/audience.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { TeamChoice } from './audience-choice.tsx'
import { readersOf } from './wording.ts'

/** A home opens what it said to some to more of the school. */
export const readersForm = form({
  schema: readersSchema,
  load: visit => readersFor(visit.ctx, visit.id('said')),
  show(visit, { item, home }, shown) {
    const { say } = visit
    const title = say.t('voice.readers.more')
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('voice.readers.more.lead')} />
        <Audience say={say} of={readersOf(item)} />
        <EditForm
          visit={visit}
          shown={shown}
          action={`/voice/${item.id}/readers`}
          submit={say.t('common.save')}
          cancel={{ href: `/voice/${item.id}`, label: say.t('common.cancel') }}
        >
          <TeamChoice visit={visit} home={home} shown={shown} />
        </EditForm>
      </Frame>
    )
  },
  async save(visit, loaded, input) {
    await openTo(visit.ctx, loaded, input)
    return visit.go(`/voice/${loaded.item.id}`, { toast: visit.say.t('voice.readers.opened') })
  },
})
