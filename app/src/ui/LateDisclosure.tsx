import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import './Disclosure.css'

export interface LateDisclosureProps {
  readonly summary: string
  /** called when it is first opened */
  readonly children: () => ComponentChildren
}

/** More on request, and not there before: long tables, and what nobody shall come across unasked. */
export function LateDisclosure({ summary, children }: LateDisclosureProps) {
  const [wanted, want] = useState(false)
  return (
    <details
      class="disclosure"
      onToggle={event => {
        if (event.currentTarget.open) want(true)
      }}
    >
      <summary>{summary}</summary>
      <div class="disclosure-inside">{wanted ? children() : null}</div>
    </details>
  )
}
