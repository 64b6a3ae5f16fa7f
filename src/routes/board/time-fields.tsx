import { modeFor } from '../../domain/conferences/booking/attendance.ts'
import type { Offered } from '../../domain/conferences/booking/free.ts'
import { ownRoom, sharedRooms } from '../../domain/conferences/booking/things.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/tag.tsx'
import { fieldOf } from '../problems.tsx'
import { conflictIn } from './conflicts.tsx'
import type { Loaded } from './time-page.tsx'
import { whenIn } from './when.ts'

type Props = { visit: Visit; loaded: Loaded; offered: Offered[] }

/** The free times, best liked first within a day's order, and how the meeting is held. */
export function TimeFields({ visit, loaded, offered, shown }: Props & { shown: Shown }) {
  const { say } = visit
  const { known } = loaded
  const now = known.meeting.booking
  const free = offered.filter(({ conflicts }) => conflicts.length === 0)
  return (
    <>
      {free.length === 0 && <Notice tone="clay">{say.t('board.time.none')}</Notice>}
      <ChoiceField
        {...fieldOf(visit, shown, 'start', now?.starts_wall)}
        label={say.t('board.time.free')}
        options={free.map(({ start, wish }) => ({
          value: start,
          label: whenIn(say, start),
          hint: say.t(`board.wish.${wish}`),
        }))}
        required
      />
      <ChoiceField
        {...fieldOf(visit, shown, 'mode', now?.mode ?? modeFor(known.guests, known.round.modes))}
        label={say.t('board.time.mode')}
        options={known.round.modes.map(mode => ({ value: mode, label: say.t(`board.mode.${mode}`) }))}
        inline
        required
      />
      <Things visit={visit} loaded={loaded} shown={shown} />
    </>
  )
}

/** Room and interpreter are found by themselves; the head may choose. */
function Things({ visit, loaded: { known, names }, shown }: Omit<Props, 'offered'> & { shown: Shown }) {
  const { say } = visit
  const { round, meeting, interpreters } = known
  const rooms = sharedRooms(round)
  const now = meeting.booking?.room
  const chooses = rooms.length > 0 && !ownRoom(round, meeting.educators)
  return (
    <>
      {chooses && (
        <SelectField
          {...fieldOf(visit, shown, 'room')}
          label={say.t('board.time.room')}
          empty={now ? say.t('board.time.keepRoom', { room: now.name }) : say.t('board.time.anyRoom')}
          options={round.rooms
            .filter(room => rooms.includes(room.id))
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        {...fieldOf(visit, shown, 'interpreter')}
        label={say.t('board.time.interpreter')}
        hint={say.t('board.time.interpreter.hint')}
        empty={say.t('board.time.anyInterpreter')}
        options={[
          ...interpreters.map(({ id }) => ({ value: id, label: names.get(id)?.full ?? '' })),
          { value: 'none', label: say.t('board.time.noInterpreter') },
        ]}
      />
    </>
  )
}

/** Every other start of the round with all that stands against it. */
export function TakenTimes({ visit: { say }, loaded: { known, names }, offered }: Props) {
  const taken = offered.filter(({ conflicts }) => conflicts.length > 0)
  if (taken.length === 0) return null
  return (
    <Disclosure summary={say.t('board.time.taken', { n: taken.length })}>
      <ul>
        {taken.map(({ start, conflicts }) => (
          <li>
            {whenIn(say, start)}:{' '}
            {conflicts.map(conflict => conflictIn(say, conflict, { round: known.round, names })).join(' ')}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
