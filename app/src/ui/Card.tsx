import type { ComponentChildren } from 'preact'
import './Card.css'

export interface CardProps {
  /** small line that says what this is */
  readonly label?: string | undefined
  /** `words`: the person's own words, set in the serif's italic */
  readonly tone?: 'plain' | 'words' | undefined
  readonly children: ComponentChildren
}

/** A quiet surface for one matter. */
export function Card({ label, tone = 'plain', children }: CardProps) {
  return (
    <div class={`card card-${tone}`}>
      {label !== undefined && <p class="card-label">{label}</p>}
      {children}
    </div>
  )
}
