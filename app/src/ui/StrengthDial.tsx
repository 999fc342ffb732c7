import { useId } from 'preact/hooks'
import './StrengthDial.css'

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export interface StrengthDialProps {
  /** the question it answers, e.g. how strong it is now */
  readonly legend: string
  /** true: the legend is already on the screen as a heading */
  readonly legendHidden?: boolean | undefined
  readonly value: number | undefined
  readonly onPick: (strength: number) => void
  /** what 0 means */
  readonly low?: string | undefined
  /** what 10 means */
  readonly high?: string | undefined
}

/**
 * Which strength a typed digit means. `1` then `0` is ten; there is no waiting for a second key.
 */
export function strengthForKey(key: string, value: number | undefined): number | undefined {
  if (!/^[0-9]$/.test(key)) return undefined
  return key === '0' && value === 1 ? 10 : Number(key)
}

// A bare number tells a listener nothing about the ends of the scale, so the ends carry their meaning.
function nameOf(step: number, low: string | undefined, high: string | undefined): string {
  const meaning = step === 0 ? low : step === 10 ? high : undefined
  return meaning === undefined ? `${step}` : `${step}, ${meaning}`
}

/** Strength 0 to 10 in one tap: two rows on a phone, one where there is room; arrows and digits work too. */
export function StrengthDial({ legend, legendHidden = false, value, onPick, low, high }: StrengthDialProps) {
  const name = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const strength = strengthForKey(event.key, value)
    if (strength === undefined) return
    event.preventDefault()
    onPick(strength)
    const group = event.currentTarget
    if (group instanceof HTMLElement)
      group.querySelector<HTMLInputElement>(`input[value="${strength}"]`)?.focus()
  }
  return (
    <fieldset class="dial" onKeyDown={onKeyDown}>
      <legend class={legendHidden ? 'visually-hidden' : 'dial-legend'}>{legend}</legend>
      <div class="dial-steps">
        {STEPS.map(step => (
          <label
            key={step}
            class={value !== undefined && step < value ? 'dial-step dial-under' : 'dial-step'}
          >
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              aria-label={nameOf(step, low, high)}
              onChange={() => onPick(step)}
            />
            <span aria-hidden="true">{step}</span>
          </label>
        ))}
      </div>
      {(low !== undefined || high !== undefined) && (
        <div class="dial-ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
    </fieldset>
  )
}
