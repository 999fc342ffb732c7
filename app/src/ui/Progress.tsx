import './Progress.css'

export interface ProgressProps {
  /** how far it is, in words: heard as well as seen, so the line itself is only looked at */
  readonly label: string
  readonly value: number
  readonly max: number
}

/** A quiet line that fills up. The words say the same. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <div class="progress">
      <p class="progress-words">{label}</p>
      <progress class="progress-line" aria-hidden="true" value={value} max={max} />
    </div>
  )
}
