import { Temporal } from 'temporal-polyfill'
import { type Mine, myDayOf } from '../../domain/conferences/board/my-day.ts'
import { actorId, schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'

type Props = { visit: Visit; mine: Mine[] }

/** For whoever holds conferences: those of today or of the next day, and of which is still to be said how they went. */
export function MyDay({ visit, mine }: Props) {
  const { day, meetings, toNote } = myDayOf(mine, visit.ctx.now)
  return (
    <>
      {toNote.length > 0 && <ToNote visit={visit} mine={toNote} />}
      {day && <Day visit={visit} mine={meetings} day={day} />}
    </>
  )
}

function ToNote({ visit: { say, href }, mine }: Props) {
  return (
    <Card mood="needs" title={say.t('home.note.title', { n: mine.length })}>
      <ul>
        {mine.map(({ meeting, child, start }) => (
          <li>
            <a href={href(`/meetings/${meeting}/outcome`)}>
              <bdi>{child.full}</bdi>, {say.dateTime(Temporal.Instant.from(start), 'dayShort')}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Day({ visit, mine, day }: Props & { day: string }) {
  const { ctx, say, href } = visit
  const isToday = schoolDay(ctx).toString() === day
  const rounds = [...new Set(mine.map(one => one.round))]
  return (
    <Card
      mood="next"
      eyebrow={say.date(Temporal.PlainDate.from(day))}
      title={say.t(isToday ? 'home.day.today' : 'home.day.next')}
      actions={rounds.map(round => (
        <LinkButton href={href(`/rounds/${round}/days/${actorId(ctx)}?day=${day}`)}>
          {say.t('home.day.sheet')}
        </LinkButton>
      ))}
    >
      <Facts
        items={mine.map(({ meeting, child, start, mode, room, kept }) => ({
          label: say.time(Temporal.Instant.from(start)),
          value: (
            <>
              {kept ? (
                <bdi>{child.full}</bdi>
              ) : (
                <a href={href(`/meetings/${meeting}/${isToday ? 'notes' : 'preparation'}`)}>
                  <bdi>{child.full}</bdi>
                </a>
              )}
              <span class="soft"> · {room ?? say.t(`board.mode.${mode}`)}</span>
            </>
          ),
        }))}
      />
    </Card>
  )
}
