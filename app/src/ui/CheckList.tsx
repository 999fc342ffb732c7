import { useId } from 'preact/hooks'
import { ChoiceWords } from './ChoiceWords.tsx'
import type { RadioOption } from './RadioList.tsx'
import './RadioList.css'

export interface CheckListProps<Value extends string> {
  readonly legend: string
  /** true: the legend is already on the screen as a heading */
  readonly legendHidden?: boolean | undefined
  readonly options: readonly RadioOption<Value>[]
  readonly values: readonly Value[]
  readonly onToggle: (value: Value) => void
}

/** Several of a few; every line is a target, and looks as it does where only one can be picked. */
export function CheckList<Value extends string>(props: CheckListProps<Value>) {
  const { legend, legendHidden = false, options, values, onToggle } = props
  const name = useId()
  return (
    <fieldset class="radio-list">
      <legend class={legendHidden ? 'visually-hidden' : 'radio-legend'}>{legend}</legend>
      {options.map(option => (
        <label key={option.value} class="radio-line">
          <input
            type="checkbox"
            name={name}
            value={option.value}
            checked={values.includes(option.value)}
            onChange={() => onToggle(option.value)}
          />
          <ChoiceWords label={option.label} note={option.note} />
        </label>
      ))}
    </fieldset>
  )
}
