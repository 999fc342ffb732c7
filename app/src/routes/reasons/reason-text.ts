import { type CautionCode, cautionsOf, type ReasonCode, reasonCodes } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import type { ReasonsText } from '../useContent.ts'

/** What is said of a reason. */
export interface ReasonText {
  readonly title: string
  readonly text: readonly string[]
  readonly shownWhen: string
  readonly claim?: string
}

/** What is said of a caution, with a question to oneself and the screen where it can be looked at. */
export interface CautionText extends ReasonText {
  readonly ask: string
  readonly screen?: string
}

/** `3. Owning one's part`: the numbers are those of the practice. */
export function titleOf(reason: ReasonCode, text: ReasonsText): string {
  const number = reasonCodes.indexOf(reason) + 1
  return words('reasons')('numbered', { number, title: text.reasons[reason].title })
}

/** The reason to which a caution is the other side. */
export function reasonOf(caution: CautionCode): ReasonCode {
  const found = reasonCodes.find(code => cautionsOf[code].some(one => one === caution))
  if (found === undefined) throw new Error(`a caution of no reason: ${caution}`)
  return found
}
