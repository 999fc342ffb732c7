import { compileMatcher, type Matcher, pausedAddress } from '@breakwater/core/cut'
import type { Ask, Begin, PauseReason } from '../wire.ts'
import { compileNecessary } from './necessary.ts'

/** Sends one question to the background; what comes back is of no interest here. */
export type Say = (ask: Ask) => unknown

/** All that a guard has to know about whom it stands for. */
export interface Case {
  readonly matcher: Matcher
  /** Recognises the channels before which nothing ever stands. */
  readonly necessary: Matcher
  /** A first name alone counts only where the person has asked for that. */
  readonly weakToo: boolean
  /** Seconds in front of sending. */
  readonly wait: number
  /** Milliseconds since 1970: until then no page is paused. */
  readonly goUntil: number
  readonly say: Say
  /** Why a pause stands before this address, if one does. */
  pausedAt(address: string): PauseReason | undefined
}

/** Nothing when there is nobody to stand for: not armed, or nobody set up. */
export function openCase({ armed, setup, goUntil }: Begin, say: Say): Case | undefined {
  if (!armed || setup === undefined || setup.people.length === 0) return undefined
  const necessary = compileNecessary(setup.necessary)
  const paused = pausedAddress(setup.people)
  return {
    matcher: compileMatcher(setup.people),
    necessary,
    weakToo: setup.level === 'weak',
    wait: setup.wait,
    goUntil,
    say,
    pausedAt: address => (necessary.signInLink(address) === undefined ? paused(address) : undefined),
  }
}
