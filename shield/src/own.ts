import type { Setup, Shielded, Waits } from '@breakwater/core/cut'
import type { Counted, PauseReason } from './wire.ts'

export type Feeling = NonNullable<Counted['felt']>

/** From a page of the extension (pause, popup, options, unlock, scan) to the background. */
export type PageAsk =
  | { readonly page: 'state'; readonly tab?: number; readonly address?: string }
  /** "I won't, for now"; `felt`: the answer about the look before, if it was asked and answered. */
  | { readonly page: 'left'; readonly why: PauseReason; readonly felt?: Feeling }
  /** "Go on": nothing is paused in any tab for a while. `necessary`: a child, a court, evidence, at this address alone. */
  | {
      readonly page: 'went'
      readonly why: PauseReason
      readonly felt?: Feeling
      readonly necessary: boolean
      readonly address: string
    }
  | { readonly page: 'stopGoing' }
  | { readonly page: 'setup'; readonly setup: unknown }
  | { readonly page: 'unlock'; readonly passphrase: string }
  | { readonly page: 'passphrase'; readonly passphrase: string }
  /** `minutes`: for how long; 0: until turned on. Where it takes a wait, this begins it. */
  | { readonly page: 'turnOff'; readonly minutes: number; readonly code?: string }
  | { readonly page: 'stayOn' }
  | { readonly page: 'turnOn' }
  | { readonly page: 'addApp'; readonly address: string }
  | { readonly page: 'removeApp'; readonly address: string }
  /** "This is somebody else": what stands at this address stays visible and is paused no more. */
  | { readonly page: 'notThem'; readonly address: string }
  | { readonly page: 'hideAgain'; readonly value: string }
  | { readonly page: 'closeTab' }
  /** At night it takes the wait, which this begins, or a friend's code. */
  | { readonly page: 'wipe'; readonly code?: string }

/** What came of it. `why`: the field that a setup failed on, or a named reason; never what stood in it. */
export type Outcome = { readonly done: true } | { readonly done: false; readonly why: string }

/** All that a page of the extension can show. Moments are milliseconds since 1970. */
export interface State {
  /** Nothing set up, locked since the browser was closed, or open. */
  readonly stage: 'none' | 'locked' | 'open'
  readonly hasPassphrase: boolean
  readonly armed: boolean
  /** When that changes by itself. */
  readonly until: number | undefined
  /** Turned off until then; 0: until turned on. */
  readonly off: number | undefined
  /** What turning it off takes now. */
  readonly turningOff: {
    readonly may: boolean
    readonly opensAt?: number
    readonly wait?: number
    readonly code: boolean
  }
  /** What stands before something weaker: removing everything, or marking somebody "not them". */
  readonly waits: Waits | undefined
  readonly goUntil: number
  /** Only while it is open. */
  readonly setup: Setup | undefined
  readonly people: readonly Shielded[]
  /** "Not them", marked in the browser. */
  readonly notThem: readonly string[]
  /** Before anything is unlocked too. */
  readonly wait: number
  /** Minutes for which one goes on. */
  readonly goFor: number
  readonly neutral: boolean
  readonly app: string
  readonly apps: readonly string[]
  /** How many things are put away in the tab that was asked about. */
  readonly here: number
  /** Nothing is hidden or paused at the address that was asked about: by its kind or by choice. */
  readonly neverHere: boolean
  /** The address that was asked about is marked necessary. */
  readonly necessary: boolean
  readonly felt: Readonly<Record<Feeling, number>>
  /** The last look has not been asked about. */
  readonly askFelt: boolean
  /** How often it was turned off, or gone around, since it was set up. */
  readonly bypasses: number
  /** Counted, and not yet taken over by the app. */
  readonly waiting: number
}
