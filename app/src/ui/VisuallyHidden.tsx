import type { ComponentChildren } from 'preact'
import './VisuallyHidden.css'

/** Words for those who listen, not for those who look. */
export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>
}
