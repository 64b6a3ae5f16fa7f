import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'

/** On a day of the round, the sheets on which it is said how each conference went. */
export function DaySheets({ visit: { ctx, say, href }, view }: { visit: Visit; view: RoundOfHomes }) {
  const { round, staff } = view
  const today = schoolDay(ctx).toString()
  if (!round.days.some(({ day }) => day === today)) return null
  const hold = round.staff.filter(one => one.part === 'educator')
  return (
    <nav class="row" aria-label={say.t('home.day.sheet')}>
      {hold.map(({ person_id }) => (
        <LinkButton href={href(`/rounds/${round.id}/days/${person_id}?day=${today}`)} kind="quiet" small>
          {say.t('board.dayOf', { name: staff.find(({ id }) => id === person_id)?.given ?? '' })}
        </LinkButton>
      ))}
    </nav>
  )
}
