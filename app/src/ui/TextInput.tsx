import { Field, type FieldProps } from './Field.tsx'

export interface TextInputProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?:
    | 'text'
    | 'search'
    | 'password'
    | 'email'
    | 'tel'
    | 'url'
    | 'date'
    | 'time'
    | 'datetime-local'
    | 'number'
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | undefined
  /** 'off' unless a browser's own filling in is wanted: what is typed here is nobody's business */
  readonly autocomplete?: string | undefined
  readonly required?: boolean | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly maxLength?: number | undefined
}

/** One line of text with its label. */
export function TextInput({ label, hint, error, value, onInput, ...rest }: TextInputProps) {
  const { type = 'text', inputMode, autocomplete = 'off', required, min, max, maxLength } = rest
  return (
    <Field label={label} hint={hint} error={error}>
      {links => (
        <input
          {...links}
          class="field-control"
          // Preact ties each type to attributes that are not used here; any of ours takes these.
          type={type as 'text'}
          inputMode={inputMode}
          autocomplete={autocomplete}
          spellcheck={false}
          required={required}
          min={min}
          max={max}
          maxLength={maxLength}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
