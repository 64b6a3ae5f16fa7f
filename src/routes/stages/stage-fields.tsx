import { Temporal } from 'temporal-polyfill'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { isOpen } from '../../domain/conferences/staging/rules.ts'
import type { BookingStage } from '../../domain/conferences/tables.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { toWall } from '../../platform/time.ts'
import { DateField, TimeField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'

type Props = { visit: Visit; view: RoundOfHomes; shown: Shown; stage: BookingStage }

/** A day and a time; empty for all: now. One that is open already is only said. */
export function StageFields({ visit, view: { round }, shown, stage }: Props) {
  const { say, ctx } = visit
  const entry = round.stages.find(one => one.stage === stage)
  if (isOpen(round.stages, stage, ctx.now)) return null
  const wall = entry && toWall(Temporal.Instant.from(entry.opens_at), ctx.school.zone).toString()
  return (
    <fieldset class="field">
      <legend>{say.t(`stages.when.${stage}`)}</legend>
      <p class="hint">{say.t(`stages.hint.${stage}`)}</p>
      <div class="row">
        <DateField
          {...fieldOf(visit, shown, `${stage}_day`, wall?.slice(0, 10))}
          label={say.t('stages.day')}
        />
        <TimeField
          {...fieldOf(visit, shown, `${stage}_at`, wall?.slice(11, 16))}
          label={say.t('common.time')}
        />
      </div>
    </fieldset>
  )
}
