import type { Setup } from '@breakwater/core/cut'
import { compileNecessary } from '../guard/necessary.ts'

/** Whether an address leads to a channel that was marked necessary: a child, a court, evidence. */
export function isNecessary({ necessary }: Setup, address: string): boolean {
  return necessary.length > 0 && compileNecessary(necessary).signInLink(address) !== undefined
}
