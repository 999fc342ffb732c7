import { filledScript, type ScriptPlace } from '@breakwater/core/comeback'
import type { ComponentChildren } from 'preact'
import { person } from '../../state/view.ts'
import { Page } from '../Page.tsx'
import { Before } from './Before.tsx'
import type { ShownScript } from './shown.ts'
import { WhatToDo } from './Turns.tsx'
import type { Told } from './use-scripts.ts'

/** A conversation, and the situation that it belongs to. */
export interface ConversationProps extends ShownScript {
  readonly told: Told
}

interface Props extends ConversationProps {
  readonly lead: string
  /** Where Back leads from this conversation. */
  readonly backTo: (place: ScriptPlace) => string
  readonly children: (place: ScriptPlace, filled: Readonly<Record<string, string>>) => ComponentChildren
}

/** The page of one conversation: its title, what comes before any line, and what was filled into its blanks. */
export function Frame({ told, way, script, lead, backTo, children }: Props) {
  const place = { situation: told.code, way }
  return (
    <Page name="lines" heading={script.title} lead={lead} backTo={backTo(place)} step>
      <Before told={told} withoutLines={<WhatToDo script={script} />}>
        {children(place, filledScript(person.value.kept, place))}
      </Before>
    </Page>
  )
}
