import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './Section.css'

export interface SectionProps {
  readonly title: string
  /** one or two plain sentences under the title */
  readonly lead?: ComponentChildren
  /** to be reached by a link on the same page */
  readonly id?: string
  readonly children: ComponentChildren
}

/** One matter of a page, with a heading that a screen reader can jump to. */
export function Section({ title, lead, id, children }: SectionProps) {
  const heading = useId()
  return (
    <section class="section" id={id} aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{title}</h2>
        {lead !== undefined && <p class="section-lead">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
