import { type Approach, approaches } from '@breakwater/core/plan'
import { paths } from './paths.ts'

/** By number and not by name: addresses show in the browser's history, and are neutral. */
const order: readonly Approach[] = approaches

/** Where the form of this approach is. */
export function approachAddress(way: Approach): string {
  return `${paths.approach}?a=${order.indexOf(way) + 1}`
}

/** The approach that an address names, if it does. */
export function approachAt(number: string | undefined): Approach | undefined {
  return order[Number(number) - 1]
}
