import type { ComponentChildren } from 'preact'
import './List.css'

export interface ListProps {
  /** names the list when no heading does */
  readonly label?: string | undefined
  readonly children: ComponentChildren
}

/** Rows of one kind. */
export function List({ label, children }: ListProps) {
  return (
    <ul class="list" aria-label={label}>
      {children}
    </ul>
  )
}
