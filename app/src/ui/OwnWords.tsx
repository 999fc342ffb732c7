import type { ComponentChildren } from 'preact'
import './OwnWords.css'

/** What the person wrote, as they wrote it: the serif's italic, with its own line breaks. */
export function OwnWords({ children }: { readonly children: ComponentChildren }) {
  return <p class="own-words">{children}</p>
}
