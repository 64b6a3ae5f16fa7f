import { isTold } from '../../domain/conferences/rules.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { CheckField, ChoiceField } from '../../ui/choice.tsx'
import { SelectField, TextField, TimeField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Line } from '../../ui/rounds/lines.tsx'
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
        <What visit={visit} known={known} shown={shown} />
        <Whose visit={visit} known={known} shown={shown} />
        <Which visit={visit} known={known} shown={shown} />
        <Into visit={visit} known={known} shown={shown} />
        <When visit={visit} known={known} shown={shown} />
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

function What({ visit, known, shown }: Props) {
  const { say } = visit
  return (
    <ChoiceField
      {...fieldOf(visit, shown, 'what', 'away')}
      label={say.t('plans.whatIf.what')}
      options={whatsIn(known).map(what => ({
        value: what,
        label: say.t(`plans.whatIf.${what}`),
        ...((what === 'away' || what === 'roomGone') && { hint: say.t(`plans.whatIf.${what}.hint`) }),
      }))}
    />
  )
}

/** One more interpreter only where somebody is interpreted for. */
const whatsIn = ({ languages }: Known) =>
  WHATS.filter(what => what !== 'moreInterpreter' || languages.length > 0)

const isPlaced = ({ met }: Known) => [...met.values()].some(meeting => meeting.booking)

function Whose({ visit, known: { round, nameOf }, shown }: Props) {
  const { say } = visit
  const staff = [...new Set(round.staff.map(one => one.person_id))]
  return (
    <div class="for-who">
      <SelectField
        {...fieldOf(visit, shown, 'who')}
        label={say.t('plans.whatIf.who')}
        empty={say.t('plans.whatIf.all')}
        options={staff
          .map(value => ({ value, label: nameOf(value) }))
          .sort((a, b) => a.label.localeCompare(b.label))}
      />
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

const Into = ({ visit, known: { languages }, shown }: Props) => (
  <div class="for-language">
    <SelectField
      {...fieldOf(visit, shown, 'language')}
      label={visit.say.t('plans.whatIf.language')}
      empty={visit.say.t('plans.whatIf.language.none')}
      options={languages.map(value => ({ value, label: visit.say.languageName(value) }))}
    />
  </div>
)

function When({ visit, known: { round }, shown }: Props) {
  const { say, ctx } = visit
  const today = schoolDay(ctx).toString()
  return (
    <div class="stack for-day">
      <SelectField
        {...fieldOf(visit, shown, 'day')}
        label={say.t('plans.whatIf.day')}
        empty={say.t('plans.whatIf.everyDay')}
        options={round.days
          .filter(({ day }) => day >= today)
          .map(({ day }) => ({ value: day, label: dayIn(say, day) }))}
      />
      <div class="stack for-while">
        <Line label={say.t('plans.whatIf.while')}>
          <TimeField {...fieldOf(visit, shown, 'from')} label={say.t('plans.whatIf.from')} />
          <TimeField {...fieldOf(visit, shown, 'until')} label={say.t('plans.whatIf.until')} />
        </Line>
        <p class="hint">{say.t('plans.whatIf.while.hint')}</p>
      </div>
    </div>
  )
}
