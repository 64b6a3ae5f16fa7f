import type { OwnCase } from '../../domain/conferences/booking/own-case.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'
import { MOVE_ALL } from '../booking/move-together.tsx'
import type { Way } from './way.ts'
import { whenOf } from './when.ts'

/** While one child's conference moves, those of its sisters and brothers stay: when they are, and how all move. */
export function BesideIt({ visit, own, way }: { visit: Visit; own: OwnCase; way: Way }) {
  const { say, href } = visit
  const { known, beside, inRow, people } = own
  if (beside.length === 0) return null
  const nameOf = (id: string) => people.get(id)?.given ?? ''
  const toAll = `${href(`/rounds/${known.round.id}/booking`)}#${MOVE_ALL}`
  return (
    <Notice tone="sun">
      {beside.map(({ meeting: { child, booking } }) => (
        <p>{say.t('meeting.time.beside', { child: nameOf(child), when: whenOf(say, booking!) })}</p>
      ))}
      <p>{say.t('meeting.time.alone', { child: nameOf(known.meeting.child) })}</p>
      {inRow && (
        <p>
          <LinkButton href={toAll} kind="quiet">
            {say.t(way.alone ? 'meeting.time.together.in' : 'meeting.time.together')}
          </LinkButton>
        </p>
      )}
    </Notice>
  )
}
