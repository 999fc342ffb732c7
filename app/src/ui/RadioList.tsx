import { useId } from 'preact/hooks'
import { ChoiceWords } from './ChoiceWords.tsx'
import './RadioList.css'

export interface RadioOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly note?: string | undefined
}

export interface RadioListProps<Value extends string> {
  readonly legend: string
  /** true: the legend is already on the screen as a heading */
  readonly legendHidden?: boolean | undefined
  readonly hint?: string | undefined
  readonly options: readonly RadioOption<Value>[]
  readonly value: Value | undefined
  readonly onPick: (value: Value) => void
}

/** One of a few; every line is a target. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { legend, legendHidden = false, hint, options, value, onPick } = props
  const name = useId()
  return (
    <fieldset class="radio-list" aria-describedby={hint === undefined ? undefined : `${name}h`}>
      <legend class={legendHidden ? 'visually-hidden' : 'radio-legend'}>{legend}</legend>
      {hint !== undefined && (
        <p class="choice-note" id={`${name}h`}>
          {hint}
        </p>
      )}
      {options.map(option => (
        <label key={option.value} class="radio-line">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          <ChoiceWords label={option.label} note={option.note} />
        </label>
      ))}
    </fieldset>
  )
}
