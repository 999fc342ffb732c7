import { Button } from './Button.tsx'

interface Props {
  readonly values: readonly string[]
  readonly action: string
  /** The whole of what the button does, read aloud: "Take away social.example". */
  readonly label: (value: string) => string
  readonly shown?: (value: string) => string
  readonly onAction: (value: string) => void
}

/** A list in which each line can be taken back. */
export function Rows({ values, action, label, shown = one => one, onAction }: Props) {
  return (
    <ul class="rows">
      {values.map(value => (
        <li key={value}>
          <span>
            <bdi>{shown(value)}</bdi>
          </span>
          <Button label={label(shown(value))} onClick={() => onAction(value)}>
            {action}
          </Button>
        </li>
      ))}
    </ul>
  )
}
