import type { ComponentChildren } from 'preact'
import './EmptyState.css'

export interface EmptyStateProps {
  readonly title: string
  readonly children?: ComponentChildren
  readonly action?: ComponentChildren
}

/** Nothing here yet: what will be, and how it begins. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-title">{title}</p>
      {children}
      {action}
    </div>
  )
}
