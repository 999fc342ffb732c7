import type { ComponentChildren, Ref } from 'preact'
import { Icon } from './Icon.tsx'
import './PageHead.css'

export interface PageHeadProps {
  readonly title: string
  /** one or two plain sentences under the title */
  readonly lead?: ComponentChildren
  readonly back?: { readonly href: string; readonly label: string } | undefined
  /** to move the focus here when the page changes */
  readonly headingRef?: Ref<HTMLHeadingElement>
}

/** What this page is, and the way back. */
export function PageHead({ title, lead, back, headingRef = null }: PageHeadProps) {
  return (
    <header class="page-head">
      {back && (
        <a class="page-back" href={back.href}>
          <Icon name="back" />
          {back.label}
        </a>
      )}
      <h1 ref={headingRef} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p class="page-lead">{lead}</p>}
    </header>
  )
}
