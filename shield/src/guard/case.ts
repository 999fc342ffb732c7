import type { Matcher } from '@breakwater/core/cut'
import { pausedAddress } from '../cut.ts'
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

/**
 * Nothing when there is nobody to stand for: not armed, or nobody set up. What is not needed before the first press or
 * leave is compiled then, and not while a page opens.
 * @param matcher of the people of this setup
 */
export function openCase({ armed, setup, goUntil }: Begin, say: Say, matcher: Matcher): Case | undefined {
  if (!armed || setup === undefined || setup.people.length === 0) return undefined
  let necessary: Matcher | undefined
  const necessaryOnes = () => (necessary ??= compileNecessary(setup.necessary))
  const paused = pausedAddress(setup.people, matcher)
  return {
    matcher,
    get necessary() {
      return necessaryOnes()
    },
    weakToo: setup.level === 'weak',
    wait: setup.wait,
    goUntil,
    say,
    pausedAt: address => (necessaryOnes().signInLink(address) === undefined ? paused(address) : undefined),
  }
}
