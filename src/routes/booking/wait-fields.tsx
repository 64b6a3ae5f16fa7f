import { withoutTime } from '../../domain/conferences/waiting/own.ts'
import { CheckField, ChecksField } from '../../ui/choice.tsx'
import { Hidden, TextField, TimeField } from '../../ui/field.tsx'
import { fieldOf, hasValues, problemIn, valuesOf } from '../problems.tsx'
import type { WaitProps } from './wait-page.tsx'

/** For which children, together or not, and at what times of the day. */
export function WaitFields({ visit, way, shown }: WaitProps) {
  const { say } = visit
  const { wait, bySchool } = way.view
  return (
    <>
      <Children visit={visit} way={way} shown={shown} />
      <div class="row">
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
      </div>
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
  const open = withoutTime(way.view)
  const [first] = open
  if (first && open.length === 1)
    return (
      <>
        <p>{say.t('waits.forChild', { child: first.child.given })}</p>
        <Hidden name="meetings" value={first.id} />
      </>
    )
  const problem = shown.problems.meetings
  return (
    <>
      <ChecksField
        name="meetings"
        label={say.t('waits.children')}
        values={valuesOf(
          shown,
          'meetings',
          (wait?.meetings ?? open).map(({ id }) => id),
        )}
        options={open.map(({ id, child, educators }) => ({
          value: id,
          label: <bdi>{child.given}</bdi>,
          hint: <bdi>{say.list(educators.map(one => one.full))}</bdi>,
        }))}
        {...(problem ? { error: problemIn(visit, problem) } : {})}
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
