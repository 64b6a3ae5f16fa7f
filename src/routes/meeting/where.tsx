import type { Own } from '../../domain/conferences/booking/own.ts'
import { callAt } from '../../domain/conferences/calls/rules.ts'
import type { Booked } from '../../domain/conferences/schedule.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Way } from './way.ts'

type Props = { visit: Visit; own: Own; booking: Booked; way: Way }

/** Where this guardian takes part: in a room, by a call of which only our address is shown, or by phone. */
export function Where({ visit, own, booking, way }: Props) {
  const { say } = visit
  const { mode } = booking
  const room = mode === 'in_person' && <Room visit={visit} name={booking.room?.name} />
  const joins = mode === 'in_person' ? own.joins : null
  if (room && !joins) return room
  const by = joins ?? mode
  return (
    <>
      {room} {joins ? say.t(`calls.joins.${joins}`) : wayIn(visit, own, mode)}{' '}
      {by === 'video' && hasCall(own) && (
        <a href={visit.href(`${way.base}/call`)} rel="noreferrer">
          {say.t('calls.open')}
        </a>
      )}
      {joins === 'phone' && own.round.phone_line && say.t('calls.line', { phone: own.round.phone_line })}
    </>
  )
}

/** A name such as "Loft" says nothing to whoever has never been there. */
const Room = ({ visit: { say }, name }: { visit: Visit; name?: string | undefined }) => (
  <>
    {say.t('meeting.atSchool')}
    {name && (
      <>
        {' · '}
        <bdi>{name}</bdi>
      </>
    )}
  </>
)

/** Who calls whom is the school's choice. */
const wayIn = ({ say }: Visit, { round }: Own, mode: Booked['mode']) =>
  mode === 'phone' && round.phone_line
    ? say.t('calls.line', { phone: round.phone_line })
    : say.t(`meeting.mode.${mode}`)

const hasCall = ({ round, typedCall }: Own) => typedCall || callAt(round, '') !== null
