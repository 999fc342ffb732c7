import { compileMatcher, type Setup } from '@breakwater/core/cut'

/** The few marks that no wait stands before, as a person of their own; each counts as whatever it can be. */
const asPerson = (marks: readonly string[]) => ({
  names: [],
  nicknames: [],
  handles: marks.filter(one => !one.includes('/') && !one.includes('@') && !one.startsWith('+')),
  profiles: marks.filter(one => one.includes('/')),
  phones: marks.filter(one => /^\+\d+$/.test(one)),
  mails: marks.filter(one => one.includes('@')),
  notThem: [],
})

/** Whether an address leads to a channel that was marked necessary: a child, a court, evidence. */
export function isNecessary({ necessary }: Setup, address: string): boolean {
  return necessary.length > 0 && compileMatcher([asPerson(necessary)]).signInLink(address) !== undefined
}
