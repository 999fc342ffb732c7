import type { ComponentChildren } from 'preact'
import './Stat.css'

/** Holds several `Stat`s side by side. */
export function Stats({ children }: { readonly children: ComponentChildren }) {
  return <dl class="stats">{children}</dl>
}

export interface StatProps {
  readonly label: string
  readonly value: string
  /** what stands behind the number, in a word or two */
  readonly note?: string | undefined
}

/** One number and what it counts. Lives inside `Stats`. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div class="stat">
      <dt>{label}</dt>
      <dd>
        <span class="stat-value">{value}</span>
        {note !== undefined && <span class="stat-note"> {note}</span>}
      </dd>
    </div>
  )
}
