import { actorId, schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField, SelectField, TextField, TimeField } from '../../ui/field.tsx'
import { Part } from '../../ui/rounds/lines.tsx'
import { clockIn, dayIn } from '../board/when.ts'
import { fieldOf, valuesOf } from '../problems.tsx'
import { MOST_TIMES } from './extra-schema.ts'
import type { Ground } from './ground.ts'

type Props = { visit: Visit; ground: Ground; shown: Shown }

/** Who meets the home, when, and how; the same for an answer and for an invitation. */
export function ExtraFields(props: Props) {
  const { visit, ground, shown } = props
  const { say } = visit
  const me = actorId(visit.ctx) ?? ''
  const usual = ground.educators.some(one => one.id === me) ? [me] : []
  return (
    <>
      <ChecksField
        {...fieldOf(visit, shown, 'educators')}
        label={say.t('requests.give.who')}
        options={ground.educators.map(({ id, full }) => ({ value: id, label: <bdi>{full}</bdi> }))}
        values={valuesOf(shown, 'educators', usual)}
      />
      <TextField
        {...fieldOf(visit, shown, 'minutes', '30')}
        label={say.t('requests.give.minutes')}
        inputmode="numeric"
        short
        required
      />
      <FreeHours {...props} />
      <TimeRow {...props} n={0} />
      <Disclosure summary={say.t('requests.give.more')} open={hasMore(shown)}>
        {Array.from({ length: MOST_TIMES - 1 }, (_, n) => (
          <TimeRow {...props} n={n + 1} />
        ))}
      </Disclosure>
      <Things {...props} />
    </>
  )
}

/** Hours to tick, day by day; any other time is typed below. */
function FreeHours({ visit, ground, shown }: Props) {
  const { say } = visit
  if (ground.free.length === 0) return null
  const chosen = valuesOf(shown, 'time')
  return (
    <Part title={say.t('requests.free.title')} hint={say.t('requests.free.hint')}>
      {ground.free.map(({ day, starts }, n) => (
        <ChecksField
          {...fieldOf(visit, shown, 'time')}
          id={n === 0 ? 'time' : `time-${n}`}
          label={dayIn(say, day)}
          options={starts.map(start => ({ value: start, label: clockIn(say, start) }))}
          values={chosen}
          inline
        />
      ))}
    </Part>
  )
}

const hasMore = ({ values }: Shown) =>
  Object.entries(values).some(([name, value]) => /^(day|at)-[1-9]$/.test(name) && value !== '')

function TimeRow({ visit, ground, shown, n }: Props & { n: number }) {
  const { say, ctx } = visit
  const word = ground.free.length > 0 ? 'requests.give.other' : 'requests.give.when'
  return (
    <fieldset class="field">
      <legend>{say.t(word, { n: say.number(n + 1) })}</legend>
      <div class="row">
        <DateField
          {...fieldOf(visit, shown, `day-${n}`)}
          label={say.t('requests.give.day')}
          min={schoolDay(ctx).toString()}
        />
        <TimeField {...fieldOf(visit, shown, `at-${n}`)} label={say.t('requests.give.at')} />
      </div>
    </fieldset>
  )
}

function Things({ visit, ground, shown }: Props) {
  const { say } = visit
  const modes = ['in_person', 'video', 'phone'] as const
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'mode', 'in_person')}
        label={say.t('board.time.mode')}
        options={modes.map(mode => ({ value: mode, label: say.t(`board.mode.${mode}`) }))}
        inline
        required
      />
      {ground.rooms.length > 0 && (
        <SelectField
          {...fieldOf(visit, shown, 'room')}
          label={say.t('requests.give.room')}
          empty={say.t('requests.give.noRoom')}
          options={ground.rooms.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {ground.interpreters.length > 0 && (
        <SelectField
          {...fieldOf(visit, shown, 'interpreter')}
          label={say.t('requests.give.interpreter')}
          empty={say.t('requests.give.noInterpreter')}
          options={ground.interpreters.map(({ id, full }) => ({ value: id, label: full }))}
        />
      )}
    </>
  )
}
