import type { Spoken } from '../../domain/conferences/booking/behalf.ts'
import type { Case } from '../../domain/conferences/booking/case.ts'
import { offeredTimes } from '../../domain/conferences/booking/free.ts'
import type { Named } from '../../domain/people/names.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { Refusals } from './conflicts.tsx'
import { MeetingActs } from './meeting-acts.tsx'
import { TakenTimes, TimeFields } from './time-fields.tsx'
import { whenIn } from './when.ts'

/** `spoken`: where somebody of the school typed it. */
export type Loaded = { known: Case; names: Map<string, Named>; spoken: Spoken | undefined }

export async function timePage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { known, names, spoken } = loaded
  const { say, href } = visit
  const { round, meeting } = known
  const child = names.get(meeting.child)?.full ?? ''
  const title = say.t(meeting.booking ? 'board.time.move' : 'board.time.place', { child })
  const offered = offeredTimes(known)
  const guardians = meeting.guardians.map(who => names.get(who)?.full ?? '')
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={say.list(guardians)}
        lead={meeting.booking && say.t('board.time.now', { when: whenIn(say, meeting.booking.starts_wall) })}
      />
      {spoken && (
        <p class="soft">
          {say.t('rounds.families.typed', {
            speaker: spoken.speaker,
            typist: names.get(spoken.typist ?? '')?.given ?? '',
          })}
        </p>
      )}
      <MeetingActs visit={visit} known={known} />
      {shown.refusal && (await Refusals({ visit, shown, round }))}
      <Form
        action={href(`/rounds/${round.id}/meetings/${meeting.meeting}/time`)}
        submit={say.t('board.time.save')}
        fields={{ key: newKey() }}
        summary={!shown.refusal && <Problematic visit={visit} shown={shown} />}
        cancel={{ href: href(`/rounds/${round.id}/board`), label: say.t('common.cancel') }}
      >
        <TimeFields visit={visit} loaded={loaded} offered={offered} shown={shown} />
      </Form>
      <TakenTimes visit={visit} loaded={loaded} offered={offered} />
    </Frame>
  )
}
