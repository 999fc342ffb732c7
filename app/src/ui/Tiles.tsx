import type { ComponentChildren } from 'preact'
import './Tiles.css'

/** Tiles side by side where each still has room for its words, below one another where not. */
export function Tiles({ children }: { readonly children: ComponentChildren }) {
  return <div class="tiles">{children}</div>
}
