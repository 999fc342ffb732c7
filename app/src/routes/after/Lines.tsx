import './after.css'

interface Props {
  readonly lines: readonly string[]
  /** Wider apart and larger: to be read slowly, lying down. */
  readonly quiet?: boolean
}

/** Lines of a text, each for itself. */
export function Lines({ lines, quiet = false }: Props) {
  return (
    <ul class={quiet ? 'after-lines after-quiet' : 'after-lines'}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
