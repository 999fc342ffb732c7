import type { ComponentChildren } from 'preact'
import './Disclosure.css'

export interface DisclosureProps {
  readonly summary: string
  readonly open?: boolean | undefined
  readonly children: ComponentChildren
}

/** More on request. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-inside">{children}</div>
    </details>
  )
}
