import { type Situation, situationCodes } from '@breakwater/core/comeback'
import type { SituationText } from '../../../../content/script-schema.ts'
import { useContent } from '../useContent.ts'

export type { SituationText }
export type ScriptFile = keyof typeof situationCodes

/** A situation with its words, and the file in which it stands. */
export interface Told extends SituationText {
  readonly code: Situation
  readonly file: ScriptFile
}

/** All situations, file after file; undefined for the moment that they take to come. */
export function useScripts(): readonly Told[] | undefined {
  const quiet = useContent('scripts-quiet')
  const life = useContent('scripts-life')
  const answers = useContent('scripts-answers')
  if (quiet === undefined || life === undefined || answers === undefined) return undefined
  return [
    ...toldIn('scripts-quiet', quiet),
    ...toldIn('scripts-life', life),
    ...toldIn('scripts-answers', answers),
  ]
}

function toldIn(
  file: ScriptFile,
  { situations }: { readonly situations: Readonly<Record<string, SituationText>> },
): readonly Told[] {
  return situationCodes[file].flatMap(code => {
    const text = situations[code]
    return text === undefined ? [] : [{ ...text, code, file }]
  })
}
