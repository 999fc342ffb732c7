import { Field, type FieldProps } from './Field.tsx'
import './TextArea.css'

export interface TextAreaProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onInput: (value: string) => void
  /** lines shown while empty */
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly placeholder?: string | undefined
}

/** Room to write that grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  value,
  onInput,
  rows = 3,
  maxLength,
  placeholder,
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {links => (
        // The copy of the text in the attribute sizes the grid cell; a closing space keeps a last empty line open.
        <div class="text-area" data-copy={`${value} `}>
          <textarea
            {...links}
            class="field-control"
            rows={rows}
            maxLength={maxLength}
            placeholder={placeholder}
            autocomplete="off"
            value={value}
            onInput={event => onInput(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  )
}
