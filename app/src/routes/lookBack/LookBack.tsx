import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { night } from '../../state/view.ts'
import { contentReady, type HealText, useContent } from '../useContent.ts'
import { ByDay } from './ByDay.tsx'
import { Parts } from './Parts.tsx'
import { Patterns } from './Patterns.tsx'
import { isPart, type PartName } from './part-names.ts'
import { Relationship } from './Relationship.tsx'
import { Roles } from './Roles.tsx'
import { Worth } from './Worth.tsx'

/** What a part of the look back is given. */
export interface PartProps {
  readonly text: HealText
}

const parts: Readonly<Record<PartName, ComponentType<PartProps>>> = {
  relationship: Relationship,
  roles: Roles,
  patterns: Patterns,
  worth: Worth,
}

// Part of fetching the screen, which would begin twice without.
await contentReady('heal')

/** The look back, in four parts: by day, on wish, each of them to be left open and to be changed. */
export default function LookBack() {
  const { query } = useLocation()
  const text = useContent('heal')
  const part = isPart(query.p) ? query.p : undefined
  if (text === undefined) return null
  return <Daylight key={part ?? 'parts'} text={text} part={part} />
}

/** Closed at night; what was begun by day stays open when the night comes, so that no word is lost. */
function Daylight({ text, part }: PartProps & { readonly part: PartName | undefined }) {
  const [closed] = useState(night.value !== 'day')
  if (closed && night.value !== 'day') return <ByDay />
  const Part = part === undefined ? Parts : parts[part]
  return <Part text={text} />
}
