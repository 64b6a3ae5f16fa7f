import { controlOf, Field, type FieldProps, type Option } from '../field.tsx'

export type Group = { label: string; options: Option[] }
export type GroupedSelectProps = FieldProps & { value: string; groups: Group[] }

/** One of many, sorted under headings. */
export function GroupedSelect({ value, groups, ...props }: GroupedSelectProps) {
  return (
    <Field {...props}>
      <select {...controlOf(props)}>
        {groups.map(group => (
          <optgroup label={group.label}>
            {group.options.map(option => (
              <option value={option.value} selected={option.value === value || undefined}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
