import { daySheetFor } from '../../domain/conferences/board/day-sheet.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { DaySheet } from '../../ui/sheet.tsx'
import { Frame } from '../frame.tsx'
import { NotedFrom } from '../held/day-acts.tsx'
import { roundIn } from '../rounds/address.ts'
import { roundName } from '../rounds/round-name.ts'
import { rowsOfDay } from './day-rows.tsx'
import { dayIn } from './when.ts'

/** One educator's day on one page of paper. */
export async function showDay(visit: Visit) {
  const { ctx, say, href, c } = visit
  const round = roundIn(visit)
  const view = await daySheetFor(ctx, round, visit.id('educator'), c.req.query('day'))
  const name = view.people.get(view.educator)?.full ?? ''
  const title = say.t('board.dayOf', { name })
  const others = view.days.filter(day => day !== view.day)
  const rows = rowsOfDay(visit, view)
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
      <NotedFrom visit={visit} view={view} />
      <DaySheet
        title={title}
        note={`${dayIn(say, view.day)} · ${roundName(say, view.round)}`}
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
