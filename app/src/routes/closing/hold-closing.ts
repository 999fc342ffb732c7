import { type Closing, type ClosingEnd, endsPlan } from '@breakwater/core/comeback'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'

/** Notes how this time ends and, where the end means that, ends its plan. True when it was kept. */
export function holdClosing({ quiet }: Closing, end: ClosingEnd, own: string): Promise<boolean> {
  const body = { end, ...(own.trim() === '' ? {} : { words: own }) }
  return attempt(async () => {
    await record('closing.held', body, quiet === undefined ? {} : { ref: quiet.id })
    if (quiet !== undefined && endsPlan(end, quiet)) await record('plan.ended', {}, { ref: quiet.id })
  })
}
