import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import './approach.css'
import { useRowFocus } from './use-row-focus.ts'

interface Props {
  readonly legend: string
  /** True where no heading says it already. */
  readonly legendShown?: boolean
  /** What the row with this number (from 1) is called. */
  readonly labelOf: (number: number) => string
  readonly removeLabelOf: (number: number) => string
  readonly addLabel: string
  readonly rows: readonly string[]
  readonly faultOf?: (place: number) => string | undefined
  readonly most: number
  readonly numeric?: boolean
  readonly onChange: (rows: readonly string[]) => void
}

/** Some short lines of the person's own, as many as they like. */
export function Rows(props: Props) {
  const { rows, most, onChange, numeric = false } = props
  const place = useRowFocus<HTMLDivElement>(rows.length)
  return (
    <fieldset>
      <legend class={props.legendShown ? 'radio-legend' : 'visually-hidden'}>{props.legend}</legend>
      <div ref={place} class="plan-rows">
        {rows.map((row, at) => (
          <div key={`${at + 1}`} class="plan-row">
            <TextInput
              label={props.labelOf(at + 1)}
              inputMode={numeric ? 'numeric' : undefined}
              maxLength={numeric ? 6 : 500}
              error={props.faultOf?.(at)}
              value={row}
              onInput={value => onChange(rows.with(at, value))}
            />
            <Button
              kind="link"
              label={props.removeLabelOf(at + 1)}
              onClick={() => onChange(rows.toSpliced(at, 1))}
            >
              {words('common')('remove')}
            </Button>
          </div>
        ))}
        {rows.length >= most ? null : (
          <div>
            <Button onClick={() => onChange([...rows, ''])}>{props.addLabel}</Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}
