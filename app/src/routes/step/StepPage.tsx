import type { Contact } from '@breakwater/core/hold'
import type { ComponentChildren } from 'preact'
import { Page } from '../Page.tsx'
import { addressOf, before, type Part } from './parts.ts'
import './step.css'

export interface StepProps {
  /** The contact of the address. */
  readonly id: string
  /** Undefined when it was taken back, or could not be kept: settling needs no entry. */
  readonly contact: Contact | undefined
}

interface Props {
  readonly id: string
  readonly part: Part
  readonly heading: string
  readonly lead?: ComponentChildren
  readonly children: ComponentChildren
}

/** One part of the path, with the way back to the part before. */
export function StepPage({ id, part, heading, lead, children }: Props) {
  return (
    <Page
      name="step"
      heading={heading}
      backTo={part === 'noted' ? null : addressOf(id, before(part))}
      {...(lead === undefined ? {} : { lead })}
    >
      {children}
    </Page>
  )
}
