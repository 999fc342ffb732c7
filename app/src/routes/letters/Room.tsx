import type { RefObject } from 'preact'
import { Field } from '../../ui/Field.tsx'
import './letters.css'

interface Props {
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
  /** What it holds at the beginning; from then on the field itself holds the words. */
  readonly text: string
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly onTouched: () => void
}

/**
 * Room for a letter of any length. The words live in the field and not in the program, so that a key costs the same in
 * a letter of a hundred thousand signs as in an empty one; and it has no limit of its own, which would cut off silently
 * what is pasted.
 */
export function Room({ label, hint, error, text, area, onTouched }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {links => (
        <div class="letter-room">
          <textarea
            {...links}
            ref={area}
            class="field-control"
            autocomplete="off"
            dir="auto"
            defaultValue={text}
            onInput={onTouched}
          />
        </div>
      )}
    </Field>
  )
}
