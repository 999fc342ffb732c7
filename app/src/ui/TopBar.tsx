import type { ComponentChildren } from 'preact'
import './TopBar.css'

export interface TopBarProps {
  /** where we are in time, or which wave this is */
  readonly children?: ComponentChildren
  readonly help: { readonly href: string; readonly label: string }
}

/** The line above every page; help is always at its end. */
export function TopBar({ children, help }: TopBarProps) {
  return (
    <header class="top-bar" data-print="no">
      <div class="top-bar-start">{children}</div>
      <a class="top-bar-help" href={help.href}>
        {help.label}
      </a>
    </header>
  )
}
