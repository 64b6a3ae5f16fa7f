import type { BoardEntry, BoardView } from '../../domain/conferences/board/board.ts'
import { coveredSlots } from '../../domain/conferences/booking/attendance.ts'
import { presenceOf } from '../../domain/conferences/booking/hours.ts'
import { isMover } from '../../domain/conferences/booking/policy.ts'
import { type Slot, slotsNeeded, slotsOf } from '../../domain/conferences/slots.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { BoardColumn, BoardMeeting, BoardProps } from '../../ui/board.tsx'
import { conflictIn } from './conflicts.tsx'
import { clockIn, dayIn } from './when.ts'

type Ui = Pick<BoardProps, 'columns' | 'days' | 'meetings' | 'pauses' | 'kept'>

/** The schedule as the board draws it: educators first, then rooms and interpreters beside them. */
export function drawn(visit: Visit, view: BoardView, mayMove: boolean): Ui {
  const slots = slotsOf(view.round, view.round.days)
  return {
    columns: columnsOf(view),
    days: view.round.days.map(({ day }) => ({
      label: dayIn(visit.say, day),
      slots: slots
        .filter(slot => slot.day === day)
        .map(slot => ({ start: slot.wall, label: clockIn(visit.say, slot.wall) })),
    })),
    meetings: view.entries.flatMap(entry => cardOf(visit, view, entry, slots, mayMove)),
    pauses: pausesOf(view, slots),
    kept: keptOf(view, slots),
  }
}

/** Who holds conferences, whether set up for the round or only named for a meeting. */
const educatorsIn = ({ round, entries }: BoardView): string[] => [
  ...new Set([
    ...round.staff.filter(one => one.part === 'educator').map(one => one.person_id),
    ...entries.flatMap(entry => entry.educators),
  ]),
]

function columnsOf(view: BoardView): BoardColumn[] {
  const { round, names } = view
  const nameOf = (id: string) => names.get(id)?.full ?? ''
  const roomOf = (id: string) => {
    const own = round.staff.find(one => one.person_id === id && one.part === 'educator')?.room_id
    return round.rooms.find(room => room.id === own)?.name
  }
  const interpreters = round.staff.filter(one => one.part === 'interpreter').map(one => one.person_id)
  return [
    ...educatorsIn(view).map(id => ({ id, name: nameOf(id), kind: 'educator' as const, note: roomOf(id) })),
    ...round.rooms.map(({ id, name }) => ({ id, name, kind: 'info' as const })),
    ...interpreters.map(id => ({ id, name: nameOf(id), kind: 'info' as const })),
  ]
}

/** Where nobody can be met: outside of an educator's hours, and in a break. */
const pausesOf = (view: BoardView, slots: Slot[]) =>
  educatorsIn(view).flatMap(column =>
    slots
      .filter(
        ({ wall }) => presenceOf(view.round, column, 'educator', wall, view.round.length_minutes) !== 'there',
      )
      .map(({ wall }) => ({ column, start: wall })),
  )

/** Where a family has a time for a moment: nobody else is met there meanwhile. */
const keptOf = ({ round, kept }: BoardView, slots: Slot[]) =>
  kept.flatMap(({ start, minutes, holders }) => {
    const covered = coveredSlots(slots, round, start, minutes)
    return holders.flatMap(column => covered.map(wall => ({ column, start: wall })))
  })

/** A meeting whose start the round does not offer any more stands in the list below the board. */
function cardOf(
  visit: Visit,
  view: BoardView,
  entry: BoardEntry,
  slots: Slot[],
  mayMove: boolean,
): BoardMeeting[] {
  const { booking, educators } = entry
  const { say, href } = visit
  if (!booking || !slots.some(slot => slot.wall === booking.starts_wall)) return []
  const columns = [...educators, booking.room?.id, booking.interpreter].filter(id => typeof id === 'string')
  const place = {
    id: entry.id,
    columns,
    start: booking.starts_wall,
    slots: slotsNeeded(view.round, entry.length_minutes),
  }
  const mode = booking.mode === 'in_person' ? ('here' as const) : ('video' as const)
  if (entry.veiled)
    return [{ ...place, columns: educators, child: say.t('board.taken'), mode: 'here', modeLabel: '' }]
  const interpreter = booking.interpreter && view.names.get(booking.interpreter)?.given
  const clash = entry.clashes.map(one => conflictIn(say, one, view)).join(' ')
  return [
    {
      ...place,
      child: view.names.get(entry.child)?.full ?? '',
      mode,
      modeLabel: say.t(`board.mode.${booking.mode}`),
      detail: [entry.home.join(', '), booking.room?.name].filter(Boolean).join(' · '),
      ...(interpreter && { interpreter: say.t('board.interpreter', { name: interpreter }) }),
      ...(booking.locked && { locked: say.t('board.locked') }),
      ...(clash && { clash, clashHref: needsPath(visit, entry) }),
      ...(mayMove && { moveHref: href(timePath(view.round.id, entry.id)) }),
    },
  ]
}

export const timePath = (round: string, meeting: string) => `/rounds/${round}/meetings/${meeting}/time`

/** To those who could interpret, where nobody does yet; for whoever settles it, while it is still to come. */
export const needsPath = ({ ctx, href }: Visit, { booking, clashes }: BoardEntry): string | undefined =>
  isMover(ctx) &&
  booking &&
  booking.start > ctx.now.toString() &&
  clashes.some(one => one.code === 'noInterpreter')
    ? href('/needs')
    : undefined
