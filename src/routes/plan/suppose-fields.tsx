import { isTold } from '../../domain/conferences/rules.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { CheckField, ChoiceField } from '../../ui/choice.tsx'
import { SelectField, TextField, TimeField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { dayIn } from '../board/when.ts'
import { fieldOf, hasValues } from '../problems.tsx'
import { WHATS } from './ask.ts'
import type { Known } from './known.ts'

type Props = { visit: Visit; known: Known; shown: Shown }

/** What is different. Which fields go with it, the style decides; all of them are there without it. */
export function SupposeFields({ visit, known, shown }: Props) {
  const { say, href } = visit
  const { round } = known
  return (
    <div class="suppose">
      <Form
        action={href(`/rounds/${round.id}/plan`)}
        submit={say.t('plans.whatIf.look')}
        fields={{ key: newKey() }}
      >
        <ChoiceField
          {...fieldOf(visit, shown, 'what', 'away')}
          label={say.t('plans.whatIf.what')}
          options={WHATS.map(what => ({
            value: what,
            label: say.t(`plans.whatIf.${what}`),
            ...(what === 'away' && { hint: say.t('plans.whatIf.away.hint') }),
          }))}
        />
        <Whose visit={visit} known={known} shown={shown} />
        <Which visit={visit} known={known} shown={shown} />
        <CheckField
          name="keeps"
          label={say.t('plans.whatIf.keeps')}
          hint={say.t('plans.whatIf.keeps.hint')}
          checked={hasValues(shown) ? shown.values.keeps !== undefined : isTold(round) || isPlaced(known)}
        />
        <TextField
          {...fieldOf(visit, shown, 'most')}
          label={say.t('plans.whatIf.most')}
          hint={say.t('plans.whatIf.most.hint')}
          note={say.t('common.optional')}
          inputmode="numeric"
          short
        />
      </Form>
    </div>
  )
}

const isPlaced = ({ met }: Known) => [...met.values()].some(meeting => meeting.booking)

function Whose({ visit, known: { round, nameOf }, shown }: Props) {
  const { say, ctx } = visit
  const today = schoolDay(ctx).toString()
  const staff = [...new Set(round.staff.map(one => one.person_id))]
  return (
    <div class="stack for-hours">
      <SelectField
        {...fieldOf(visit, shown, 'who')}
        label={say.t('plans.whatIf.who')}
        empty={say.t('plans.whatIf.all')}
        options={staff
          .map(value => ({ value, label: nameOf(value) }))
          .sort((a, b) => a.label.localeCompare(b.label))}
      />
      <SelectField
        {...fieldOf(visit, shown, 'day')}
        label={say.t('plans.whatIf.day')}
        empty={say.t('plans.whatIf.everyDay')}
        options={round.days
          .filter(({ day }) => day >= today)
          .map(({ day }) => ({ value: day, label: dayIn(say, day) }))}
      />
      <div class="stack for-away">
        <TimeField {...fieldOf(visit, shown, 'from')} label={say.t('plans.whatIf.from')} />
        <TimeField
          {...fieldOf(visit, shown, 'until')}
          label={say.t('plans.whatIf.until')}
          hint={say.t('plans.whatIf.until.hint')}
        />
      </div>
    </div>
  )
}

const Which = ({ visit, known: { round }, shown }: Props) => (
  <div class="for-room">
    <SelectField
      {...fieldOf(visit, shown, 'room')}
      label={visit.say.t('plans.whatIf.room')}
      empty={visit.say.t('plans.whatIf.room.none')}
      options={round.rooms.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </div>
)
