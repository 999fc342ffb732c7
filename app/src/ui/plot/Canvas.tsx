import type { ComponentChildren } from 'preact'
import { middle } from './path.ts'

interface Props {
  /** how many days, hours or waves lie side by side */
  readonly units: number
  readonly top: number
  /** the unit that is being read */
  readonly at?: number | undefined
  readonly size?: 'panel' | 'lane' | 'tall' | undefined
  readonly children: ComponentChildren
}

/** What a plot is drawn on. It is a picture only: the words and the table beside it say the same. */
export function Canvas({ units, top, at, size = 'panel', children }: Props) {
  return (
    <svg
      class={`plot-canvas plot-${size}`}
      viewBox={`0 0 ${units} ${top}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
      {at === undefined ? null : <path class="plot-now" d={`M${middle(at)} 0V${top}`} />}
    </svg>
  )
}
