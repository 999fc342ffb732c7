import type { CareText, DecideText } from '../useContent.ts'
import { useContent } from '../useContent.ts'

/** All that is read on the screens of Decide. */
export interface Texts {
  readonly decide: DecideText
  readonly care: CareText
}

/** Both texts, or undefined for the moment that they take to come. */
export function useTexts(): Texts | undefined {
  const decide = useContent('decide')
  const care = useContent('care')
  return decide === undefined || care === undefined ? undefined : { decide, care }
}
