import { closedName } from '../../domain/conferences/rounds/rooms.ts'
import { linesOf, MODES, MOST_DAYS, MOST_NEW_ROOMS, VIDEO_BY } from '../../domain/conferences/schema.ts'
import { Button } from '../../ui/button.tsx'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { DateField, TextField, TimeField } from '../../ui/field.tsx'
import { FirstSubmit, Line, Part } from '../../ui/rounds/lines.tsx'
import { closedIn } from '../plan/label.ts'
import { fieldIn, listIn, type SetupProps } from './setup-field.ts'
import { StaffFields } from './staff-fields.tsx'

export function SetupFields(props: SetupProps) {
  return (
    <>
      <FirstSubmit label={props.visit.say.t('common.save')} />
      <Basics {...props} />
      <Days {...props} />
      <Rooms {...props} />
      <StaffFields {...props} part="educator" />
      <StaffFields {...props} part="interpreter" />
    </>
  )
}

function Basics(props: SetupProps) {
  const { say } = props.visit
  const number = { inputmode: 'numeric' as const, short: true, required: true }
  return (
    <Part title={say.t('rounds.setup.basics')}>
      <TextField {...fieldIn(props, 'name')} label={say.t('rounds.setup.name')} required />
      <Line label={say.t('rounds.setup.basics')}>
        <TextField {...fieldIn(props, 'length_minutes')} label={say.t('rounds.setup.length')} {...number} />
        <TextField {...fieldIn(props, 'buffer_minutes')} label={say.t('rounds.setup.buffer')} {...number} />
      </Line>
      <TextField
        {...fieldIn(props, 'interpreted_minutes')}
        label={say.t('rounds.setup.interpreted')}
        hint={say.t('rounds.setup.interpreted.hint')}
        {...number}
      />
      <DateField
        {...fieldIn(props, 'answers_until')}
        label={say.t('rounds.setup.answersUntil')}
        hint={say.t('rounds.setup.answersUntil.hint')}
        required
      />
      <Ways {...props} />
    </Part>
  )
}

/** How families may take part, and where and on which number. */
function Ways(props: SetupProps) {
  const { say } = props.visit
  return (
    <>
      <ChecksField
        {...fieldIn(props, 'modes')}
        label={say.t('rounds.setup.modes')}
        options={MODES.map(mode => ({ value: mode, label: say.t(`rounds.mode.${mode}`) }))}
        values={listIn(props.values, 'modes')}
        inline
      />
      <ChoiceField
        {...fieldIn(props, 'video_by')}
        label={say.t('calls.setup.by')}
        options={VIDEO_BY.filter(by => by !== 'bigbluebutton' || props.visit.house.calls).map(by => ({
          value: by,
          label: say.t(`calls.setup.by.${by}`),
        }))}
      />
      <TextField
        {...fieldIn(props, 'video_link')}
        type="url"
        label={say.t('rounds.setup.video')}
        note={say.t('common.optional')}
        hint={say.t('rounds.setup.video.hint')}
      />
      <TextField
        {...fieldIn(props, 'phone_line')}
        type="tel"
        label={say.t('calls.setup.phone')}
        note={say.t('common.optional')}
        hint={say.t('calls.setup.phone.hint')}
      />
    </>
  )
}

function Days(props: SetupProps) {
  const { say, ctx } = props.visit
  const lines = Math.max(1, linesOf(props.values, 'day', MOST_DAYS))
  const hint = `${say.t('rounds.setup.days.hint')} ${say.t('common.timesIn', { zone: say.zoneName(ctx.now) })}.`
  return (
    <Part id="days" title={say.t('rounds.setup.days')} hint={hint}>
      {Array.from({ length: lines }, (_, n) => (
        <Line label={say.t('rounds.setup.day', { n: n + 1 })}>
          <DateField {...fieldIn(props, `day-${n}`)} label={say.t('rounds.setup.day', { n: n + 1 })} />
          <TimeField {...fieldIn(props, `from-${n}`)} label={say.t('common.from')} step={300} />
          <TimeField {...fieldIn(props, `until-${n}`)} label={say.t('common.to')} step={300} />
        </Line>
      ))}
      <More {...props} what="day" label={say.t('rounds.setup.moreDays')} />
    </Part>
  )
}

function Rooms(props: SetupProps) {
  const { say } = props.visit
  const { rooms } = props.ground
  const lines = Math.max(1, linesOf(props.values, 'new', MOST_NEW_ROOMS))
  return (
    <Part id="rooms" title={say.t('rounds.setup.rooms')} hint={say.t('rounds.setup.rooms.hint')}>
      {rooms.length > 0 && (
        <ChecksField
          {...fieldIn(props, 'room')}
          label={say.t('rounds.setup.rooms.ours')}
          options={rooms.map(room => ({ value: room.id, label: <bdi>{room.name}</bdi> }))}
          values={listIn(props.values, 'room')}
          inline
        />
      )}
      <Closed {...props} />
      {Array.from({ length: lines }, (_, n) => (
        <TextField
          {...fieldIn(props, `new-${n}`)}
          label={say.t('rounds.setup.newRoom')}
          note={say.t('common.optional')}
        />
      ))}
      <More {...props} what="room" label={say.t('rounds.setup.moreRooms')} />
    </Part>
  )
}

/** When rooms cannot be used, as a plan that was approved has it: what is ticked can be used again. */
function Closed(props: SetupProps) {
  const { say } = props.visit
  const spans = (props.round?.rooms ?? []).flatMap(({ id, name, closed }) =>
    closed.map(span => ({
      value: closedName(id, span),
      label: closedIn(say, name, span),
    })),
  )
  if (spans.length === 0) return null
  return (
    <ChecksField
      {...fieldIn(props, 'reopened')}
      label={say.t('rounds.setup.rooms.reopened')}
      options={spans}
      values={listIn(props.values, 'reopened')}
    />
  )
}

/** Sends the form as it is, for one line more; the address leads back to the same part of the page. */
function More({ action, what, label }: SetupProps & { what: 'day' | 'room'; label: string }) {
  return (
    <div>
      <Button kind="quiet" small name="more" value={what} formaction={`${action}#${what}s`}>
        {label}
      </Button>
    </div>
  )
}
