import { readReply } from './read.ts'

/**
 * What in a message that came in leads to care before anything is answered: harm to oneself, used to press or not, or
 * a threat. Harm to oneself speaks first. A text without either may still be one: the person is asked as well.
 */
export function careInWhatCame(text: string): 'selfHarm' | 'threat' | undefined {
  const codes = new Set(readReply(text).map(({ code }) => code))
  if (codes.has('selfHarm')) return 'selfHarm'
  return codes.has('threat') ? 'threat' : undefined
}
