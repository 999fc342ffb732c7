import { useId } from 'preact/hooks'
import { ChoiceWords } from './ChoiceWords.tsx'
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
      <ChoiceWords label={label} note={note} labelId={`${id}l`} noteId={`${id}n`} />
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
