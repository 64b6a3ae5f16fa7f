import type { Child } from 'hono/jsx'
import { controlOf, type FieldProps, Hint, Wrong } from './field.tsx'

export type Choice = { value: string; label: Child; hint?: Child; disabled?: boolean }

/** One yes or no. An unticked box sends nothing. */
export function CheckField(props: FieldProps & { checked?: boolean; value?: string }) {
  return (
    <div class={props.error ? 'field wrong' : 'field'}>
      <label class="choice">
        <input
          {...controlOf(props)}
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked || undefined}
        />
        <span>{props.label}</span>
      </label>
      <Hint {...props} />
      <Wrong {...props} />
    </div>
  )
}

/** One of a few, all visible: radio buttons in a fieldset. */
export function ChoiceField(props: FieldProps & { options: Choice[]; value?: string; inline?: boolean }) {
  return <Choices {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
}

/** Any of a few: each ticked box sends the same name. */
export function ChecksField(props: FieldProps & { options: Choice[]; values?: string[]; inline?: boolean }) {
  return <Choices {...props} type="checkbox" chosen={props.values ?? []} />
}

type ChoicesProps = FieldProps & {
  options: Choice[]
  inline?: boolean
  type: 'radio' | 'checkbox'
  chosen: string[]
}

function Choices({ options, inline, type, chosen, ...props }: ChoicesProps) {
  const { 'aria-describedby': described, id } = controlOf(props)
  return (
    <fieldset class={props.error ? 'field wrong' : 'field'} aria-describedby={described}>
      <legend>
        {props.label} {props.note && <span class="field-note">{props.note}</span>}
      </legend>
      <Hint {...props} />
      <div class={inline ? 'choices inline' : 'choices'}>
        {options.map((option, n) => (
          <label class="choice">
            <input
              type={type}
              name={props.name}
              value={option.value}
              // the first carries the field's own id, so that the error summary leads to it
              id={n === 0 ? id : `${id}-${n + 1}`}
              checked={chosen.includes(option.value) || undefined}
              disabled={option.disabled || undefined}
              required={(type === 'radio' && props.required) || undefined}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <Wrong {...props} />
    </fieldset>
  )
}
