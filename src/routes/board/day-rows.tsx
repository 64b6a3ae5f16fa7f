import type { Child } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import type { DaySheetView, Held } from '../../domain/conferences/board/day-sheet.ts'
import { notesMeeting } from '../../domain/conferences/held/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { DaySheetProps } from '../../ui/sheet.tsx'
import { HeldActs, MissedActs } from '../held/day-acts.tsx'
import { afarIn } from '../held/from-afar.ts'
import { HolderWays } from '../talks/ways.tsx'
import { clockIn } from './when.ts'

type Row = DaySheetProps['rows'][number]

/** The day in order: meetings with what can be done about each, breaks, and what did not take place. */
export function rowsOfDay(visit: Visit, view: DaySheetView): Row[] {
  const { say } = visit
  const meetings = view.meetings.map(meeting => ({
    at: meeting.booking!.starts_wall,
    row: rowOf(visit, view, meeting),
  }))
  const missed = view.missed.map(({ meeting, end }) => ({
    at: end.starts_wall,
    row: {
      ...timeOf(visit, end),
      title: <bdi>{view.people.get(meeting.child)?.full ?? ''}</bdi>,
      details: <MissedActs visit={visit} meeting={meeting} end={end} />,
    },
  }))
  const pauses = view.breaks.map(({ day, from_at, until_at }) => ({
    at: `${day}T${from_at}`,
    row: {
      time: clockIn(say, `${day}T${from_at}`),
      until: clockIn(say, `${day}T${until_at}`),
      title: say.t('board.pause'),
      kind: 'pause' as const,
    },
  }))
  return [...meetings, ...missed, ...pauses].sort((a, b) => a.at.localeCompare(b.at)).map(({ row }) => row)
}

function rowOf(visit: Visit, view: DaySheetView, meeting: Held): Row {
  const { say } = visit
  const { booking, guardians, educators } = meeting
  const nameOf = (id: string) => view.people.get(id)?.full ?? ''
  const { mode, room, interpreter, language } = booking!
  const lines: Child[] = [
    say.list(guardians.map(nameOf)),
    room ? room.name : say.t(`board.mode.${mode}`),
    ...afarIn(say, view.round, meeting, nameOf),
    educators.length > 1 && say.t('board.together', { names: say.list(educators.map(nameOf)) }),
    interpreter && say.t('board.interpreter', { name: nameOf(interpreter) }),
    language &&
      !interpreter &&
      say.t('board.conflict.noInterpreter', { language: say.languageName(language) }),
  ]
  return {
    ...timeOf(visit, booking!),
    title: <bdi>{nameOf(meeting.child)}</bdi>,
    details: (
      <>
        {lines.filter(Boolean).map(line => (
          <p>{line}</p>
        ))}
        <HeldActs visit={visit} view={view} meeting={meeting} />
        {notesMeeting(visit.ctx, meeting) && <HolderWays visit={visit} meeting={meeting.id} />}
      </>
    ),
  }
}

const timeOf = ({ say }: Visit, { start, end }: { start: string; end: string }) => ({
  time: say.time(Temporal.Instant.from(start)),
  until: say.time(Temporal.Instant.from(end)),
})
