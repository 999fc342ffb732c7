import type { Setup } from '@breakwater/core/cut'

export type { Counted } from '@breakwater/core/cut'

/** Why a pause stands before something: a page of theirs, a thread with them, a search for them, a message to them. */
export type PauseReason = 'profile' | 'thread' | 'search' | 'message'

/** What the script in a page is told when it begins, and again after every `changed`. Never reaches the page itself. */
export interface Begin {
  /** False: nothing is set up, locked, turned off, outside of the schedule, or this host is never touched. */
  readonly armed: boolean
  readonly setup: Setup | undefined
  /** "Go on for N minutes": until then nothing is paused in any tab. Milliseconds since 1970; 0 for not. */
  readonly goUntil: number
  /** Whether somebody can be marked "not them" now, for good: at night that takes the wait. */
  readonly mayMark: boolean
}

/** From the script in a page to the background. No text of a page and no name is ever in here. */
export type Ask =
  | { readonly ask: 'begin' }
  /** Puts the pause in front of this tab; `address` is where it was going. */
  | { readonly ask: 'pause'; readonly address: string; readonly why: PauseReason }
  /**
   * Lay the sheet that hides, with this page load's own random words (16 letters each), where no page can overrule or read
   * it: `hidingSheet` of hide/sheet.ts, origin USER, into the asking document.
   */
  | { readonly ask: 'sheet'; readonly token: string; readonly mark: string }
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
