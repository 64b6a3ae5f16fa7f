import { html, raw } from 'hono/html'
import { IconSheet, IconUse } from './icon.tsx'

export type Choice = 'preferred' | 'possible' | 'not'

export type TimesGridProps = {
  days: { label: string; slots: { name: string; label: string; value: Choice; note?: string }[] }[]
  /** What the three answers are called, in the reader's language. */
  words: Record<Choice, string>
  /** Names of the buttons that fill a whole day: "Whole day: possible". Shown where a script runs. */
  wholeDay: Record<Choice, string>
  /** How to use the grid with a finger, and with keys. Shown where a script runs. */
  help: string
  keys: string
}

const choices = ['preferred', 'possible', 'not'] as const
const icons = { preferred: 'yes', possible: 'maybe', not: 'no' } as const

/** When a family can come: plain radio buttons, which `<times-grid>` turns into a grid to tap and paint. */
export function TimesGrid({ days, words, wholeDay, help, keys }: TimesGridProps) {
  const said = saidIn(words)
  return (
    <times-grid class="times">
      <IconSheet names={['yes', 'maybe', 'no']} />
      <p class="hint" data-help hidden>
        {help} <span class="for-keys">{keys}</span>
      </p>
      <div class="times-days">
        {days.map(day => (
          <section class="times-day">
            <h2>{day.label}</h2>
            <WholeDay day={day.label} names={wholeDay} />
            <div class="times-slots">
              {day.slots.map(slot => (
                <Slot {...slot} said={said} />
              ))}
            </div>
          </section>
        ))}
      </div>
      <p class="unseen" role="status" data-said />
    </times-grid>
  )
}

function WholeDay({ day, names }: { day: string; names: Record<Choice, string> }) {
  return (
    <fieldset class="times-all" aria-label={day} hidden>
      {choices.map(choice => (
        <button type="button" data-fill={choice}>
          <IconUse name={icons[choice]} />
          <span>{names[choice]}</span>
        </button>
      ))}
    </fieldset>
  )
}

type Said = Record<Choice, ReturnType<typeof raw>>

/** Sign and word of each answer, drawn once for the many slots that show them. */
const saidIn = (words: TimesGridProps['words']) =>
  Object.fromEntries(
    choices.map(choice => {
      const drawn = (
        <>
          <IconUse name={icons[choice]} />
          <span>{words[choice]}</span>
        </>
      )
      return [choice, raw(String(drawn))]
    }),
  ) as Said

type SlotProps = TimesGridProps['days'][number]['slots'][number] & { said: Said }

/** Written as text, since a grid shows hundreds of these few elements. */
const Slot = ({ name, label, value, note, said }: SlotProps) =>
  html`<fieldset class="times-slot"><legend>${label} ${
    note && html`<small>${note}</small>`
  }</legend>${choices.map(
    choice =>
      html`<label class="${choice}"><input type="radio" name="${name}" value="${choice}"${choice === value && checked}/>${said[choice]}</label>`,
  )}</fieldset>`
const checked = raw(' checked=""')
