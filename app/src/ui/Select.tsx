import { Field, type FieldProps } from './Field.tsx'
import './Select.css'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

export interface SelectProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onPick: (value: string) => void
}

/** The browser's own list, for choices too many to show at once. */
export function Select({ label, hint, error, value, options, onPick }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {links => (
        <select
          {...links}
          class="field-control select"
          value={value}
          onChange={event => onPick(event.currentTarget.value)}
        >
          {options.map(option => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
