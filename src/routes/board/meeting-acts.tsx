import { cancelMeeting, lockMeeting } from '../../domain/conferences/booking/bookings.ts'
import type { Case } from '../../domain/conferences/booking/case.ts'
import { undoWalkIn } from '../../domain/conferences/walking-in/undoing.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { idIn, roundIn } from '../rounds/address.ts'
import { undoAt } from './undo-at.ts'

/** What else can be done with a meeting that has a time: make it stay, let it go, take it away. */
export function MeetingActs({ visit: { say, href }, known }: { visit: Visit; known: Case }) {
  const { round, meeting } = known
  if (!meeting.booking) return null
  const at = (what: string) => href(`/rounds/${round.id}/meetings/${meeting.meeting}/${what}`)
  const { locked } = meeting.booking
  const key = { key: newKey() }
  return (
    <div class="row">
      {locked ? (
        <PostButton action={at('release')} label={say.t('board.release')} fields={key} />
      ) : (
        <PostButton action={at('lock')} label={say.t('board.lock')} fields={key} />
      )}
      {!locked && (
        <PostButton
          action={at('cancellation')}
          label={say.t('board.cancel')}
          fields={{ key: newKey() }}
          kind="danger"
        />
      )}
    </div>
  )
}

const toBoard = (
  visit: Visit,
  toast: 'board.cancelled' | 'board.lockedNow' | 'board.released',
  move: string,
) => {
  const round = roundIn(visit)
  return visit.go(`/rounds/${round}/board`, { toast: visit.say.t(toast), undo: undoAt(visit, round, move) })
}

export const cancel = act(async visit => {
  const { move } = await cancelMeeting(visit.ctx, idIn(visit, 'meeting'), roundIn(visit))
  return toBoard(visit, 'board.cancelled', move)
})

const setLock = (locked: boolean) =>
  act(async visit => {
    const { move } = await lockMeeting(visit.ctx, idIn(visit, 'meeting'), locked, roundIn(visit))
    return toBoard(visit, locked ? 'board.lockedNow' : 'board.released', move)
  })
export const lock = setLock(true)
export const release = setLock(false)

export const undo = act(async visit => {
  roundIn(visit)
  const { round } = await undoWalkIn(visit.ctx, visit.id('move'))
  return visit.go(`/rounds/${round}/board`, { toast: visit.say.t('frame.changed') })
})
