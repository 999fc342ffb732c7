import type { ComponentChildren } from 'preact'
import './Actions.css'

/** Buttons that belong together, side by side where there is room. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}
