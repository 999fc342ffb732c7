import type { Setup } from '@breakwater/core/cut'

/** Why a pause stands before something: a page of theirs, a thread with them, a search for them, a message to them. */
export type PauseReason = 'profile' | 'thread' | 'search' | 'message'

/** What the script in a page is told when it begins, and again after every `changed`. Never reaches the page itself. */
export interface Begin {
  /** False: nothing is set up, locked, turned off, outside of the schedule, or this host is never touched. */
  readonly armed: boolean
  readonly setup: Setup | undefined
  /** "Go on for N minutes": until then nothing is paused in any tab. Milliseconds since 1970; 0 for not. */
  readonly goUntil: number
}

/** From the script in a page to the background. No text of a page and no name is ever in here. */
export type Ask =
  | { readonly ask: 'begin' }
  /** Puts the pause in front of this tab; `address` is where it was going. */
  | { readonly ask: 'pause'; readonly address: string; readonly why: PauseReason }
  /** How many things are put away in this frame at the moment. */
  | { readonly ask: 'hid'; readonly count: number }
  /** They were seen: something put away was shown once (`chance`), or a page was opened after the pause (`sought`). */
  | { readonly ask: 'look'; readonly sort: 'chance' | 'sought' }
  /** A message to them was asked about: kept as a draft, or sent knowingly. */
  | { readonly ask: 'message'; readonly outcome: 'kept' | 'sent' }
  /** "Not them": this handle, address or profile stays visible from now on. */
  | { readonly ask: 'notThem'; readonly value: string }

/** From the background to every page: ask `begin` again. */
export interface Tell {
  readonly tell: 'changed'
}

/** What was counted, for the journal of the app: moments and sorts, nothing of a page. */
export interface Counted {
  /** Random, so that nothing is counted twice. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly what: 'chanceLook' | 'soughtLook' | 'left' | 'went' | 'messageKept' | 'messageSent' | 'bypass'
  /** How one felt after an earlier look, if asked and answered. */
  readonly felt?: 'better' | 'same' | 'worse'
}

/**
 * Between the page of the app (same origin) and the bridge script there, by `postMessage`. Every message carries
 * `breakwater: 'shield'`; `from` tells the two sides apart.
 */
export type Bridge =
  | { readonly breakwater: 'shield'; readonly from: 'app'; readonly say: 'hello' }
  | { readonly breakwater: 'shield'; readonly from: 'app'; readonly say: 'setup'; readonly setup: unknown }
  | { readonly breakwater: 'shield'; readonly from: 'app'; readonly say: 'counts' }
  | {
      readonly breakwater: 'shield'
      readonly from: 'app'
      readonly say: 'counted'
      readonly ids: readonly string[]
    }
  | { readonly breakwater: 'shield'; readonly from: 'app'; readonly say: 'wipe' }
  | {
      readonly breakwater: 'shield'
      readonly from: 'shield'
      readonly say: 'here'
      /** The id of the setup it holds; empty when there is none or it is locked. */
      readonly setup: string
      readonly locked: boolean
      readonly waiting: number
    }
  | {
      readonly breakwater: 'shield'
      readonly from: 'shield'
      readonly say: 'counts'
      readonly counts: readonly Counted[]
    }
  | { readonly breakwater: 'shield'; readonly from: 'shield'; readonly say: 'refused'; readonly why: string }
