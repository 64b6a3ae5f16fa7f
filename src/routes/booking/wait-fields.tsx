import { Temporal } from 'temporal-polyfill'
import { askable, type OwnMeeting, withoutTime } from '../../domain/conferences/waiting/own.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { CheckField, ChecksField } from '../../ui/choice.tsx'
import { Hidden, TextField, TimeField } from '../../ui/field.tsx'
import { Line } from '../../ui/rounds/lines.tsx'
import { fieldOf, hasValues, valuesOf } from '../problems.tsx'
import { whenIn } from './wait-offers.tsx'
import type { WaitProps } from './wait-page.tsx'

/** For which children, together or not, on which days and at what times of them. */
export function WaitFields({ visit, way, shown }: WaitProps) {
  const { say } = visit
  const { wait, bySchool } = way.view
  return (
    <>
      <Children visit={visit} way={way} shown={shown} />
      <Days visit={visit} way={way} shown={shown} />
      <Line label={say.t('waits.hours')}>
        <TimeField
          {...fieldOf(visit, shown, 'from_at', wait?.from_at ?? '')}
          label={say.t('waits.from')}
          note={say.t('common.optional')}
        />
        <TimeField
          {...fieldOf(visit, shown, 'until_at', wait?.until_at ?? '')}
          label={say.t('waits.until')}
          note={say.t('common.optional')}
        />
      </Line>
      {bySchool && (
        <TextField
          {...fieldOf(visit, shown, 'spoken_by', way.view.guardian.full)}
          label={say.t('waits.spoken')}
          maxlength={200}
          required
        />
      )}
    </>
  )
}

function Children({ visit, way, shown }: WaitProps) {
  const { say } = visit
  const { wait } = way.view
  const open = askable(way.view)
  const untimed = withoutTime(way.view)
  const [first] = open
  if (first && open.length === 1)
    return (
      <>
        <p>
          {say.t('waits.forChild', { child: first.child.given })} <Given say={say} meeting={first} />
        </p>
        <Hidden name="meetings" value={first.id} />
      </>
    )
  return (
    <>
      <ChecksField
        {...fieldOf(visit, shown, 'meetings')}
        label={say.t('waits.children')}
        values={valuesOf(
          shown,
          'meetings',
          (wait?.meetings ?? (untimed.length > 0 ? untimed : open)).map(({ id }) => id),
        )}
        options={open.map(meeting => optionOf(say, meeting))}
      />
      <CheckField
        name="together"
        label={say.t('waits.together')}
        hint={say.t('waits.together.hint')}
        checked={hasValues(shown) ? shown.values.together !== undefined : wait?.together}
      />
    </>
  )
}

const optionOf = (say: Translator, meeting: OwnMeeting) => ({
  value: meeting.id,
  label: <bdi>{meeting.child.given}</bdi>,
  hint: (
    <>
      {say.list(meeting.educators.map(one => one.full))}. <Given say={say} meeting={meeting} />
    </>
  ),
})

/** The time that stays whose it is while it waits for a better one. */
const Given = ({ say, meeting: { given } }: { say: Translator; meeting: OwnMeeting }) =>
  given ? say.t('waits.given', { when: whenIn(say, given) }) : null

/** On which days of the round, where there are several. */
function Days({ visit, way, shown }: WaitProps) {
  const { say } = visit
  const { round, wait } = way.view
  if (round.days.length < 2) return null
  return (
    <ChecksField
      name="days"
      label={say.t('waits.days')}
      note={say.t('common.optional')}
      hint={say.t('waits.days.hint')}
      values={valuesOf(shown, 'days', wait?.days ?? [])}
      options={round.days.map(({ day }) => ({
        value: day,
        label: say.date(Temporal.PlainDate.from(day), 'day'),
      }))}
    />
  )
}
