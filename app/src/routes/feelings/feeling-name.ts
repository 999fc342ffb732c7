import { feelingCodes } from '@breakwater/core/heal'
import type { HealText } from '../useContent.ts'

/** What a feeling is called: its title in the content, or the person's own word for it. */
export function feelingName(feeling: string, text: HealText): string {
  const code = feelingCodes.find(known => known === feeling)
  return code === undefined ? feeling : text.feelings[code].title
}

/** The soft lines for a feeling; none for an own word. */
export function feelingLines(feeling: string, text: HealText): readonly string[] {
  const code = feelingCodes.find(known => known === feeling)
  return code === undefined ? [] : text.feelings[code].lines
}
