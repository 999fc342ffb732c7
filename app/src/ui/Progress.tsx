import './Progress.css'

export interface ProgressProps {
  readonly label: string
  /** 0..max */
  readonly value: number
  readonly max?: number | undefined
  /** the same in words, e.g. step two of five */
  readonly text?: string | undefined
}

/** How far something with a known end has come. */
export function Progress({ label, value, max = 1, text }: ProgressProps) {
  return (
    <div class="progress">
      <progress aria-label={label} aria-valuetext={text} value={value} max={max} />
      {text !== undefined && (
        <span class="progress-text" aria-hidden="true">
          {text}
        </span>
      )}
    </div>
  )
}
