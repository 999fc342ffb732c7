import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Page } from '../Page.tsx'
import { addressOf, type View } from './view.ts'
import './urge.css'

interface Props {
  readonly heading: string
  readonly lead?: ComponentChildren
  /** The view that Back leads to; none by default. */
  readonly back?: View
  readonly children: ComponentChildren
}

/** One view of the urge: a page without the urge button, for this is where it leads. */
export function UrgePage({ heading, lead, back, children }: Props) {
  // The views share one address as far as the browser's own scrolling is concerned.
  useEffect(() => scrollTo(0, 0), [])
  return (
    <Page
      name="now"
      heading={heading}
      urgeButton={false}
      backTo={back === undefined ? null : addressOf(back)}
      {...(lead === undefined ? {} : { lead })}
    >
      {children}
    </Page>
  )
}
