import type { Child } from 'hono/jsx'

export type FieldProps = {
  name: string
  label: Child
  error?: string
  hint?: Child
  /** A word such as "optional", set beside the label. */
  note?: string
  required?: boolean
  /** Defaults to the name; give one where a name stands on the page twice. */
  id?: string
  /** Is told, of a field that is wrong, what it is called and by which id it is found. */
  tell?: (called: Called) => void
}
export type Called = { id: string; label: Child }

type ValueProps = FieldProps & { value?: string; autocomplete?: string; disabled?: boolean; form?: string }

/** The attributes that tie a control to its label, hint and error. */
export function controlOf({ name, id = name, error, hint, required }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: required || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  }
}

/** What stands around a control: label above, hint below the label, error below the control. */
export function Field({ children, ...props }: FieldProps & { children: Child }) {
  const { label, note, id = props.name } = props
  return (
    <div class={props.error ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {note && <span class="field-note">{note}</span>}
      </label>
      <Hint {...props} />
      {children}
      <Wrong {...props} />
    </div>
  )
}

export function Hint({ name, id = name, hint }: FieldProps) {
  return hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

export function Wrong({ name, id = name, error, label, tell }: FieldProps) {
  if (error) tell?.({ id, label })
  return error ? (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  ) : null
}

export type TextFieldProps = ValueProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
  maxlength?: number
  min?: string
  max?: string
  step?: string
  pattern?: string
  /** Short answers get a short box. */
  short?: boolean
  spellcheck?: boolean
  autofocus?: boolean
}

const control = (props: ValueProps) => ({
  ...controlOf(props),
  value: props.value,
  autocomplete: props.autocomplete,
  disabled: props.disabled || undefined,
  form: props.form,
})

/** `dir="auto"` lets a name in any script stand in its own direction. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', inputmode, maxlength, min, max, step, pattern, short, spellcheck, autofocus } = props
  const more = { type, inputmode, maxlength, min, max, step, pattern, autofocus: autofocus || undefined }
  return (
    <Field {...props}>
      <input
        {...control(props)}
        {...more}
        dir="auto"
        class={short ? 'short' : undefined}
        spellcheck={spellcheck}
      />
    </Field>
  )
}

/** A reader of HTML drops the first line end of a textarea: one of ours stands before the value's own. */
export function TextArea(props: ValueProps & { rows?: number; maxlength?: number; autofocus?: boolean }) {
  const { value, ...rest } = control(props)
  return (
    <Field {...props}>
      <textarea
        {...rest}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        autofocus={props.autofocus || undefined}
        dir="auto"
      >
        {`\n${value ?? ''}`}
      </textarea>
    </Field>
  )
}

export type Option = { value: string; label: string; disabled?: boolean }

/** `empty` is the first line that stands for "nothing chosen". */
export function SelectField(props: ValueProps & { options: Option[]; empty?: string }) {
  const { value, ...rest } = control(props)
  return (
    <Field {...props}>
      <select {...rest}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map(option => (
          <option
            value={option.value}
            selected={option.value === value || undefined}
            disabled={option.disabled}
          >
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A civil date: `value`, `min` and `max` are ISO dates. */
export function DateField(props: ValueProps & { min?: string; max?: string }) {
  return (
    <Field {...props}>
      <input {...control(props)} type="date" class="short" min={props.min} max={props.max} />
    </Field>
  )
}

/** A wall time: `value` is HH:MM, `step` counts seconds. */
export function TimeField(props: ValueProps & { min?: string; max?: string; step?: number }) {
  return (
    <Field {...props}>
      <input
        {...control(props)}
        type="time"
        class="short"
        min={props.min}
        max={props.max}
        step={props.step}
      />
    </Field>
  )
}

export function FileField(props: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field {...props}>
      <input {...controlOf(props)} type="file" accept={props.accept} multiple={props.multiple || undefined} />
    </Field>
  )
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

export function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
    </>
  )
}
