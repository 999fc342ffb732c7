import { onTestFinished } from 'vitest'

/** The same, disposed of at the end of the running test: not every Node that runs the tests knows `using`. */
export function closedAfter<T extends Disposable>(made: T): T {
  onTestFinished(() => made[Symbol.dispose]())
  return made
}
