import { Temporal } from 'temporal-polyfill'
import { type DaySheetView, daySheetFor, type Held } from '../../domain/conferences/day-sheet.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { DaySheet, type DaySheetProps } from '../../ui/sheet.tsx'
import { Frame } from '../frame.tsx'
import { roundIn } from '../rounds/address.ts'
import { clockIn, dayIn } from './when.ts'

/** One educator's day on one page of paper. */
export async function showDay(visit: Visit) {
  const { ctx, say, href, c } = visit
  const round = roundIn(visit)
  const view = await daySheetFor(ctx, round, visit.id('educator'), c.req.query('day'))
  const name = view.people.get(view.educator)?.full ?? ''
  const title = say.t('board.dayOf', { name })
  const others = view.days.filter(day => day !== view.day)
  const rows = rowsOf(visit, view)
  return visit.show(
    <Frame visit={visit} title={title}>
      <nav class="row no-print" aria-label={say.t('board.otherDays')}>
        <LinkButton href={href(`/rounds/${round}/board`)} kind="quiet" small>
          {say.t('board.back')}
        </LinkButton>
        {others.map(day => (
          <LinkButton href={`?day=${day}`} kind="quiet" small>
            {dayIn(say, day)}
          </LinkButton>
        ))}
      </nav>
      <DaySheet
        title={title}
        note={`${dayIn(say, view.day)} · ${view.round.name}`}
        rows={rows}
        foot={
          rows.length === 0
            ? say.t('board.day.empty')
            : say.t('board.day.foot', { zone: say.zoneName(ctx.now) })
        }
      />
    </Frame>,
  )
}

type Row = DaySheetProps['rows'][number]

function rowsOf(visit: Visit, view: DaySheetView): Row[] {
  const { say } = visit
  const meetings = view.meetings.map(meeting => ({
    at: meeting.booking!.starts_wall,
    row: rowOf(visit, view, meeting),
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
  return [...meetings, ...pauses].sort((a, b) => a.at.localeCompare(b.at)).map(({ row }) => row)
}

function rowOf({ say }: Visit, { people }: DaySheetView, meeting: Held): Row {
  const { booking, guardians, educators } = meeting
  const nameOf = (id: string) => people.get(id)?.full ?? ''
  const { start, end, mode, room, interpreter, language } = booking!
  const details = [
    say.list(guardians.map(nameOf)),
    room ? room.name : say.t(`board.mode.${mode}`),
    educators.length > 1 && say.t('board.together', { names: say.list(educators.map(nameOf)) }),
    interpreter && say.t('board.interpreter', { name: nameOf(interpreter) }),
    language &&
      !interpreter &&
      say.t('board.conflict.noInterpreter', { language: say.languageName(language) }),
  ]
  return {
    time: say.time(Temporal.Instant.from(start)),
    until: say.time(Temporal.Instant.from(end)),
    title: <bdi>{nameOf(meeting.child)}</bdi>,
    details: details.filter(Boolean).map(line => <p>{line}</p>),
  }
}
