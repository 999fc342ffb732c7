import type { Way } from '@breakwater/core/hold'

const ways: readonly Way[] = ['stay', 'letOut', 'doSomething', 'reachSomeone']

/** The two that ask the least of someone who is tired: writing and lists can wait behind a tap. */
const fewWays: readonly Way[] = ['stay', 'reachSomeone']

/** The ways to offer: those not taken yet in this wave first. */
export function waysInOrder(taken: readonly Way[], few: boolean): Way[] {
  const offered = few ? fewWays : ways
  return [...offered.filter(way => !taken.includes(way)), ...offered.filter(way => taken.includes(way))]
}
