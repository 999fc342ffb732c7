import './Plot.css'
import type { Reader } from './Plot.tsx'

/** Moves what is read in several plots at once; what it stands at is said beside it. */
export function Stepper({ label, units, at, words, onMove }: Reader) {
  return (
    <label class="plot-stepper">
      <span class="plot-stepper-words">
        {label} <strong>{words}</strong>
      </span>
      <input
        dir="ltr"
        type="range"
        min={0}
        max={units - 1}
        step={1}
        value={at}
        aria-label={label}
        aria-valuetext={words}
        onInput={event => onMove(event.currentTarget.valueAsNumber)}
      />
    </label>
  )
}
