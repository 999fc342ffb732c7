import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import './Field.css'

/** What the control inside a field must carry, so that label, hint and error belong to it. */
export interface FieldLinks {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

export interface FieldProps {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly children: (links: FieldLinks) => VNode
}

/** A label above its control, a hint that helps before, an error that says what to do. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [hint !== undefined && `${id}h`, error !== undefined && `${id}e`]
    .filter(Boolean)
    .join(' ')
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}h`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      <div aria-live="polite">
        {error !== undefined && (
          <p class="field-error" id={`${id}e`}>
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
