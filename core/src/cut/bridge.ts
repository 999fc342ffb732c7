/** What was counted by the extension, for the journal of the app: moments and sorts, nothing of a page. */
export interface Counted {
  /** Random, so that nothing is counted twice. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly what: 'chanceLook' | 'soughtLook' | 'left' | 'went' | 'messageKept' | 'messageSent' | 'bypass'
  /** How one felt after an earlier look, if asked and answered. */
  readonly felt?: 'better' | 'same' | 'worse'
}

/** What stands before something weaker: `TurnOff` of armed.ts, in so far as it does not open now. */
export interface Waits {
  /** Milliseconds since 1970; undefined until the wait was begun. */
  readonly opensAt?: number
  /** Minutes. */
  readonly wait: number
  /** A friend's code opens it at once. */
  readonly code: boolean
}

/**
 * Between the page of the app (same origin) and the bridge script there, by `postMessage`. Every message carries
 * `breakwater: 'shield'`; `from` tells the two sides apart.
 */
export type Bridge = FromApp | FromShield

interface App {
  readonly breakwater: 'shield'
  readonly from: 'app'
}

interface Shield {
  readonly breakwater: 'shield'
  readonly from: 'shield'
}

export type FromApp =
  | (App & { readonly say: 'hello' })
  | (App & {
      readonly say: 'setup'
      readonly setup: unknown
      /** 32 random bytes in hex: opens what the extension keeps, once in each session of the browser. */
      readonly key: string
      /** The person asked for what is weaker: begins the wait, or goes through once it is over. Else it is held up. */
      readonly weaker?: boolean
      /** The friend's code, as it was typed: goes through at once. */
      readonly code?: string
    })
  | (App & { readonly say: 'counts' })
  | (App & { readonly say: 'counted'; readonly ids: readonly string[] })
  /** `all`: the whole journal is erased, and nothing stands before that. Else as `weaker`. */
  | (App & { readonly say: 'wipe'; readonly all?: boolean; readonly code?: string })

export type FromShield =
  | (Shield & {
      readonly say: 'here'
      /** The id of the setup it holds; empty when there is none or it is locked. */
      readonly setup: string
      readonly locked: boolean
      readonly waiting: number
      /** Who was marked "not them" in the browser: handles and addresses; none while it is locked. */
      readonly notThem?: readonly string[]
      /** What was asked for is weaker, and so that part of it was not taken. */
      readonly waits?: Waits
    })
  | (Shield & { readonly say: 'counts'; readonly counts: readonly Counted[] })
  | (Shield & { readonly say: 'refused'; readonly why: string })
