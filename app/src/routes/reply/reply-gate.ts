import { gate, type Verdict } from '@breakwater/core/care'
import { type ReplyGate, type ReplyStatus, replyStatus } from '@breakwater/core/comeback'
import { coolingUntil } from '@breakwater/core/hold'
import { now, state, zone } from '../../state/session.ts'
import { setting } from '../../state/settings.ts'
import { person } from '../../state/view.ts'
import { checkWindows } from '../matters/structured.ts'

/** What care says about answering now. */
export function mayAnswer(aboutChild: boolean): Verdict {
  return gate('answerIncoming', state.value.care.safety, { aboutChild })
}

/** Whether ready words are put forward for an answer at the desk, which is always about a matter. */
export function mayOfferWords(aboutChild: boolean): boolean {
  return gate('readyAnswers', state.value.care.safety, { aboutChild, necessary: true }).open
}

/** Where an answer written at `since` (epoch ms) stands now. */
export function statusNow(answer: { readonly since: number; readonly aboutChild: boolean }): ReplyStatus {
  const { hold, plan } = person.value
  const against: ReplyGate = {
    windows: checkWindows(),
    night: { from: setting('nightFrom'), to: setting('nightUntil') },
    mayAnswer: mayAnswer(answer.aboutChild).open,
    cooling: coolingUntil(hold, plan, now.value),
  }
  return replyStatus(answer, against, now.value, zone.value)
}
