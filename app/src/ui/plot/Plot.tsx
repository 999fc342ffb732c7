import type { ComponentChildren } from 'preact'
import './Plot.css'

export interface PlotProps {
  /** beneath, from the first to the last; where there is no room only the ends are shown */
  readonly axis?: readonly string[] | undefined
  /** how it is read bit by bit; without, it is only a drawing */
  readonly reader?: Reader | undefined
  readonly children: ComponentChildren
}

/** A line that is moved over the drawing with arrow keys, a finger or a mouse. */
export interface Reader {
  /** what is moved through: the days, the hours */
  readonly label: string
  readonly units: number
  readonly at: number
  /** day and values in words: seen below, and heard at each step */
  readonly words: string
  readonly onMove: (at: number) => void
}

/** Drawings one above another on the same axis. Time and hours run from left to right in every language. */
export function Plot({ axis = [], reader, children }: PlotProps) {
  return (
    <div class="plot">
      <div class="plot-stage" dir="ltr">
        {children}
        {reader === undefined ? null : <ReadingLine {...reader} />}
      </div>
      {axis.length === 0 ? null : (
        <div class="plot-axis" dir="ltr" aria-hidden="true">
          {axis.map(label => (
            <span key={label}>{label}</span>
          ))}
        </div>
      )}
      {reader === undefined ? null : <p class="plot-reading">{reader.words}</p>}
    </div>
  )
}

function ReadingLine({ label, units, at, words, onMove }: Reader) {
  return (
    <input
      class="plot-reader"
      type="range"
      min={0}
      max={units - 1}
      step={1}
      value={at}
      aria-label={label}
      aria-valuetext={words}
      style={{ '--units': units }}
      onInput={event => onMove(event.currentTarget.valueAsNumber)}
    />
  )
}
