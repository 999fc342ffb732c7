import type { ComponentChildren } from 'preact'
import './Strip.css'

export interface StripProps {
  readonly children: ComponentChildren
  readonly action?: ComponentChildren
}

/** One thin line under the top bar: something that holds for the whole app right now. */
export function Strip({ children, action }: StripProps) {
  return (
    <aside class="strip" data-print="no">
      <p>{children}</p>
      {action}
    </aside>
  )
}
