import type { ComponentChildren } from 'preact'
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
