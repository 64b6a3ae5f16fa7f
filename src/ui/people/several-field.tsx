import { controlOf, type FieldProps, type Option, Wrong } from '../field.tsx'

export type SeveralFieldProps = {
  name: string
  label: string
  hint?: string
  /** Says of each box which one it is: "Mail 2". */
  each: (n: number) => string
  values: string[]
  /** What is wrong, by place; a fault of the n-th stands at `<name>.<n>`. */
  errors: Record<string, Wronged>
  type?: 'email' | 'tel' | 'text'
  /** With options, each is a choice and not a text. */
  options?: Option[]
  empty?: string
}

type Wronged = Pick<FieldProps, 'error' | 'tell'>

/** Any number of short answers of one kind, with one empty box more than there are. An empty box counts for nothing. */
export function SeveralField({ name, label, hint, each, values, errors, ...rest }: SeveralFieldProps) {
  const boxes = [...values.filter(value => value !== ''), '']
  const faulty = Object.keys(errors).some(place => place.startsWith(`${name}.`))
  const shown = faulty ? values : boxes
  return (
    <fieldset class={faulty ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {shown.map((value, n) => (
        <Box
          {...rest}
          name={name}
          value={value}
          place={`${name}.${n}`}
          label={each(n + 1)}
          {...errors[`${name}.${n}`]}
        />
      ))}
    </fieldset>
  )
}

type BoxProps = Pick<SeveralFieldProps, 'name' | 'type' | 'options' | 'empty'> & {
  value: string
  place: string
  label: string
} & Wronged

function Box({ name, place, value, label, error, tell, type = 'text', options, empty = '' }: BoxProps) {
  const control = { ...controlOf({ name, id: place, label, error }), 'aria-label': label }
  return (
    <>
      {options ? (
        <select {...control}>
          <option value="">{empty}</option>
          {options.map(option => (
            <option value={option.value} selected={option.value === value || undefined}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...control} type={type} value={value} dir="auto" autocomplete="off" />
      )}
      <Wrong name={name} id={place} label={label} error={error} tell={tell} />
    </>
  )
}
