import { Temporal } from 'temporal-polyfill'
import { linesOf, MOST_DAYS, MOST_NEW_ROOMS } from '../../domain/conferences/schema.ts'
import type { StaffPart } from '../../domain/conferences/tables.ts'
import { interprets, type Staff, teaches } from '../../domain/people/staff.ts'
import { CheckField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField, TextField, TimeField } from '../../ui/field.tsx'
import { Line, Part } from '../../ui/rounds/lines.tsx'
import { Notice } from '../../ui/tag.tsx'
import { fieldIn, type SetupProps } from './setup-field.ts'

type PartProps = SetupProps & { part: StaffPart }

/** Who takes part as educators, or as interpreters, and when each is there. */
export function StaffFields(props: PartProps) {
  const { say } = props.visit
  const fits = props.part === 'educator' ? teaches : interprets
  const staff = props.ground.staff.filter(one => fits(one) || props.values[`${props.part}-${one.id}`])
  return (
    <Part
      id={`${props.part}s`}
      title={say.t(`rounds.setup.${props.part}s`)}
      hint={say.t(staff.length > 0 ? `rounds.setup.${props.part}s.hint` : `rounds.setup.${props.part}s.none`)}
    >
      {props.part === 'educator' && <NoEducator {...props} />}
      {staff.map(one => (
        <StaffLine {...props} one={one} />
      ))}
    </Part>
  )
}

/** Said where the head alone is listed: whoever comes new would wonder where the others are. */
function NoEducator({ visit: { say, href }, ground: { staff } }: PartProps) {
  if (staff.some(one => one.roles.includes('educator'))) return null
  return (
    <Notice tone="clay">
      <p>{say.t('rounds.setup.noEducator')}</p>
      <a href={href('/people')}>{say.t('rounds.setup.people')}</a>
    </Notice>
  )
}

function StaffLine({ one, ...props }: PartProps & { one: Staff }) {
  const { say } = props.visit
  const name = `${props.part}-${one.id}`
  const spoken = say.list(one.languages.map(code => say.languageName(code)))
  const wrong = Object.keys(props.problems).some(field => field.startsWith(`${name}-`))
  return (
    <div class="stack tight">
      <CheckField
        {...fieldIn(props, name)}
        value="yes"
        checked={typeof props.values[name] === 'string' && props.values[name] !== ''}
        label={<bdi>{one.full}</bdi>}
        hint={props.part === 'interpreter' ? spoken : one.title}
      />
      <Disclosure summary={say.t('rounds.setup.hours', { name: one.given })} open={wrong}>
        {props.part === 'educator' && <Stay {...props} name={name} />}
        <p class="hint">{say.t('rounds.setup.hours.hint')}</p>
        {Array.from({ length: linesOf(props.values, 'day', MOST_DAYS) }, (_, row) => (
          <Hours {...props} name={name} row={row} />
        ))}
      </Disclosure>
    </div>
  )
}

function Stay({ name, ...props }: SetupProps & { name: string }) {
  const { say } = props.visit
  const fresh = Array.from({ length: linesOf(props.values, 'new', MOST_NEW_ROOMS) }, (_, n) => ({
    value: `new-${n}`,
    label: fieldIn(props, `new-${n}`).value.trim(),
  }))
  const rooms = props.ground.rooms.map(room => ({ value: room.id, label: room.name }))
  return (
    <Line label={say.t('rounds.setup.stays')}>
      <SelectField
        {...fieldIn(props, `${name}-room`)}
        label={say.t('rounds.setup.stays')}
        empty={say.t('rounds.setup.anyRoom')}
        options={[...rooms, ...fresh.filter(room => room.label !== '')]}
      />
      <TextField
        {...fieldIn(props, `${name}-rest`)}
        label={say.t('rounds.setup.rest')}
        inputmode="numeric"
        short
        note={say.t('common.optional')}
      />
    </Line>
  )
}

function Hours({ name, row, ...props }: SetupProps & { name: string; row: number }) {
  const { say } = props.visit
  const day = dayIn(props, row)
  if (!day) return null
  const time = (what: 'from' | 'until' | 'pause' | 'resume') => (
    <TimeField
      {...fieldIn(props, `${name}-${what}-${row}`)}
      label={say.t(`rounds.setup.${what}`)}
      step={300}
    />
  )
  const away = fieldIn(props, `${name}-away-${row}`)
  return (
    <fieldset class="stack tight">
      <legend>{say.date(day, 'day')}</legend>
      <CheckField {...away} value="yes" checked={away.value !== ''} label={say.t('rounds.setup.away')} />
      <Line label={say.date(day, 'day')}>
        {time('from')}
        {time('until')}
        {time('pause')}
        {time('resume')}
      </Line>
    </fieldset>
  )
}

function dayIn(props: SetupProps, row: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(fieldIn(props, `day-${row}`).value)
  } catch {
    return undefined // not typed yet, or not a date: its own field says so
  }
}
