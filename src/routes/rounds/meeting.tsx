import { changeMeeting } from '../../domain/conferences/meetings.ts'
import {
  type MeetingOfHome,
  type RoundOfHomes,
  roundOfMeetingFor,
} from '../../domain/conferences/rounds/families.ts'
import { needHead } from '../../domain/people/policy.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { idIn, undoOf } from './address.ts'
import { Doubts } from './doubts.tsx'
import { MeetingFields, meetingSetup } from './meeting-fields.tsx'
import { guardiansIn } from './meetings.tsx'

type Loaded = { view: RoundOfHomes; meeting: MeetingOfHome }

async function load(visit: Visit): Promise<Loaded> {
  const { meeting, ...view } = await roundOfMeetingFor(visit.ctx, idIn(visit, 'meeting'))
  needHead(visit.ctx)
  return { view, meeting }
}

/** Who holds one conference, how long it is, and whether it is needed. */
export const meetingForm = form({
  schema: meetingSetup,
  load,
  show: meetingPage,
  async save(visit, { view, meeting }, input) {
    const { change } = await changeMeeting(visit.ctx, meeting.id, input)
    const undo = undoOf(visit, change, `/rounds/${view.round.id}/meetings`)
    return visit.go(`/rounds/${view.round.id}/meetings`, { toast: visit.say.t('common.saved'), undo })
  },
})

function meetingPage(visit: Visit, { view, meeting }: Loaded, shown: Shown) {
  const { say, href } = visit
  const back = `/rounds/${view.round.id}/meetings`
  const child = meeting.home?.child.full ?? say.t('rounds.meetings.gone')
  return (
    <Frame visit={visit} title={child}>
      <PageHead title={<bdi>{child}</bdi>} eyebrow={say.list(guardiansIn(meeting))} />
      <Doubts visit={visit} view={view} meeting={meeting} />
      <Form
        action={href(`/meetings/${meeting.id}/setup`)}
        submit={say.t('common.save')}
        fields={{ key: newKey() }}
        summary={<Problematic visit={visit} shown={shown} />}
        cancel={{ href: href(back), label: say.t('common.cancel') }}
      >
        <MeetingFields visit={visit} view={view} meeting={meeting} shown={shown} />
      </Form>
    </Frame>
  )
}
