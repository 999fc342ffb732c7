import type { ComponentChildren } from 'preact'
import './Stat.css'

/** Holds several `Stat`s side by side. */
export function Stats({ children }: { readonly children: ComponentChildren }) {
  return <dl class="stats">{children}</dl>
}

export interface StatProps {
  readonly label: string
  readonly value: string
  /** what the number means, in a few words */
  readonly note?: string | undefined
}

/** One number and what it counts. Lives inside `Stats`. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div class="stat">
      <dt>{label}</dt>
      <dd class="stat-value">{value}</dd>
      {note !== undefined && <dd class="stat-note">{note}</dd>}
    </div>
  )
}
