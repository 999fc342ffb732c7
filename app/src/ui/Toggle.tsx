import { useId } from 'preact/hooks'
import './Toggle.css'

export interface ToggleProps {
  readonly label: string
  readonly note?: string | undefined
  readonly on: boolean
  readonly disabled?: boolean | undefined
  readonly onChange: (on: boolean) => void
}

/** Something that is on or off, at once. The whole line can be tapped. */
export function Toggle({ label, note, on, disabled, onChange }: ToggleProps) {
  const id = useId()
  return (
    <label class="toggle" for={id}>
      <span class="toggle-words">
        <span id={`${id}l`}>{label}</span>
        {note !== undefined && (
          <span class="toggle-note" id={`${id}n`}>
            {note}
          </span>
        )}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={on}
        class="toggle-switch"
        checked={on}
        disabled={disabled}
        aria-labelledby={`${id}l`}
        aria-describedby={note === undefined ? undefined : `${id}n`}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
