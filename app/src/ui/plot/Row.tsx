import type { ComponentChildren } from 'preact'

interface Props {
  readonly label?: string | undefined
  /** numbers from the upper to the lower edge */
  readonly scale?: readonly (number | string)[] | undefined
  readonly children: ComponentChildren
}

/** A name above, numbers before, the drawing beside them. */
export function Row({ label, scale = [], children }: Props) {
  return (
    <div class="plot-row">
      {label === undefined ? null : <span class="plot-label">{label}</span>}
      <span class="plot-scale" aria-hidden="true">
        {scale.map(number => (
          <span key={number}>{number}</span>
        ))}
      </span>
      {children}
    </div>
  )
}
