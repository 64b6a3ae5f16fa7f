import { Temporal } from 'temporal-polyfill'
import { SLOT } from '../../domain/conferences/times/schema.ts'
import type { TimesView } from '../../domain/conferences/times/times.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { translator } from '../../platform/text/translate.ts'
import { toInstant } from '../../platform/time.ts'
import { Wrong } from '../../ui/field.tsx'
import { type Choice, TimesGrid } from '../../ui/times-grid.tsx'
import { hasValues, wrongIn } from '../problems.tsx'
import { neededIn } from './needed.ts'

const CHOICES = ['preferred', 'possible', 'not'] as const
type GridProps = { visit: Visit; view: TimesView; shown: Shown }

/** All starts of the round, in the school's time and, where it is another, in the guardian's own. */
export function Grid({ visit, view, shown }: GridProps) {
  const { say } = visit
  const title = say.t('times.grid.title')
  const n = neededIn(view).length
  const each = <K extends string>(write: (choice: Choice) => K) =>
    Object.fromEntries(CHOICES.map(choice => [choice, write(choice)])) as Record<Choice, K>
  return (
    <section class="stack" id="times" aria-labelledby="times-title">
      <h2 id="times-title">{title}</h2>
      {n > 1 && <p>{say.t('times.several', { n })}</p>}
      <p class="hint">{zonesOf(visit, view)}</p>
      <Wrong name="times" label={title} {...wrongIn(visit, shown.problems, 'times')} />
      <TimesGrid
        days={view.round.days.map(({ day }) => ({
          label: say.date(Temporal.PlainDate.from(day), 'day'),
          slots: view.slots
            .filter(slot => slot.day === day)
            .map(slot => ({
              name: SLOT + slot.wall,
              label: say.clock(slot.at),
              value: choiceOf(view, shown, slot.wall),
              note: ownTime(visit, view, slot.wall),
            })),
        }))}
        words={each(choice => say.t(`times.choice.${choice}`))}
        wholeDay={each(choice => say.t(`times.wholeDay.${choice}`))}
        help={say.t('times.grid.help')}
        keys={say.t('times.grid.keys')}
      />
    </section>
  )
}

function choiceOf({ answer }: TimesView, shown: Shown, wall: string): Choice {
  const typed = shown.values[SLOT + wall]
  if (hasValues(shown)) return CHOICES.find(choice => choice === typed) ?? 'not'
  return answer?.times.find(({ slot }) => slot === wall)?.choice ?? 'not'
}

/** The zone of somebody who lives elsewhere; null where the clocks are the school's. */
const elsewhere = ({ ctx }: Visit, { guardian }: TimesView) =>
  guardian.zone && guardian.zone !== ctx.school.zone ? guardian.zone : null

function zonesOf(visit: Visit, view: TimesView): string {
  const { say, ctx } = visit
  const at = view.slots[0] ? instantOf(visit, view.slots[0].wall) : ctx.now
  const zone = elsewhere(visit, view)
  const first = say.t('common.timesIn', { zone: say.zoneName(at) })
  const own = zone && say.t('times.ownZone', { zone: translator(say.locale, zone).zoneName(at) })
  return [first, own]
    .filter(Boolean)
    .map(sentence => `${sentence}.`)
    .join(' ')
}

const instantOf = ({ ctx }: Visit, wall: string) =>
  toInstant(Temporal.PlainDateTime.from(wall), ctx.school.zone)

/** "8:00 PM", with the day where it is another one. Nothing where both clocks show the same. */
function ownTime(visit: Visit, view: TimesView, wall: string): string | undefined {
  const zone = elsewhere(visit, view)
  if (!zone) return undefined
  const own = translator(visit.say.locale, zone)
  const there = instantOf(visit, wall).toZonedDateTimeISO(zone)
  const here = Temporal.PlainDateTime.from(wall)
  if (there.toPlainDateTime().equals(here)) return undefined
  return there.toPlainDate().equals(here.toPlainDate()) ? own.time(there) : own.dateTime(there, 'dayShort')
}
