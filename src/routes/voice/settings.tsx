import { Temporal } from 'temporal-polyfill'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { setReach } from '../../domain/people/school-reach.ts'
import { KINDS, type Settings } from '../../domain/voice/rules.ts'
import { settingsSchema } from '../../domain/voice/schema.ts'
import { setSettings, settingsOf } from '../../domain/voice/settings.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChecksField } from '../../ui/choice.tsx'
import { TextField, TimeField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'

/** What the school promises to families who write, and when nobody is written to. For the head. */
export const settingsForm = form({
  schema: settingsSchema,
  async load(visit) {
    needPerson(visit.ctx)
    needHead(visit.ctx)
    return settingsOf(visit.ctx)
  },
  show(visit, settings, shown) {
    const { say } = visit
    const title = say.t('voice.settings.title')
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} lead={say.t('voice.settings.lead')} />
        <EditForm
          visit={visit}
          shown={shown}
          action="/voice/settings"
          submit={say.t('common.save')}
          cancel={{ href: '/voice', label: say.t('common.cancel') }}
        >
          <Fields visit={visit} settings={settings} shown={shown} />
        </EditForm>
      </Frame>
    )
  },
  async save(visit, _, input) {
    await setSettings(visit.ctx, input)
    await setReach(visit.ctx, input.reach.trim())
    return visit.go('/voice', { toast: visit.say.t('common.saved') })
  },
})

type Props = { visit: Visit; settings: Settings; shown: Shown }

function Fields({ visit, settings, shown }: Props) {
  const { say } = visit
  return (
    <>
      <TextField
        {...fieldOf(visit, shown, 'reach', visit.ctx.school.reach)}
        label={say.t('voice.settings.reach')}
        note={say.t('common.optional')}
        hint={say.t('voice.settings.reach.hint')}
        maxlength={200}
      />
      {KINDS.map(kind => (
        <TextField
          {...fieldOf(visit, shown, kind, String(settings.days[kind]))}
          label={say.t('voice.settings.days', { kind: say.t(`voice.kind.short.${kind}`) })}
          inputmode="numeric"
          short
          required
        />
      ))}
      <ChecksField
        {...fieldOf(visit, shown, 'school_days')}
        label={say.t('voice.settings.schoolDays')}
        values={valuesOf(shown, 'school_days', settings.schoolDays.map(String))}
        options={[1, 2, 3, 4, 5, 6, 7].map(day => ({ value: String(day), label: weekday(visit, day) }))}
        inline
      />
      <Limits visit={visit} settings={settings} shown={shown} />
    </>
  )
}

/** When nobody is written to, and how much one home may write. */
function Limits({ visit, settings, shown }: Props) {
  const { say } = visit
  return (
    <>
      <TimeField
        {...fieldOf(visit, shown, 'quiet_from', settings.quietFrom)}
        label={say.t('voice.settings.quietFrom')}
        hint={say.t('voice.settings.quiet.hint')}
        required
      />
      <TimeField
        {...fieldOf(visit, shown, 'quiet_until', settings.quietUntil)}
        label={say.t('voice.settings.quietUntil')}
        required
      />
      <TextField
        {...fieldOf(visit, shown, 'most_a_week', String(settings.mostAWeek))}
        label={say.t('voice.settings.most')}
        hint={say.t('voice.settings.most.hint')}
        inputmode="numeric"
        short
        required
      />
    </>
  )
}

// any week will do: this one begins on a Monday
const MONDAY = Temporal.PlainDate.from('2024-01-01')
const weekday = ({ say }: Visit, day: number) => say.date(MONDAY.add({ days: day - 1 }), 'weekday')
