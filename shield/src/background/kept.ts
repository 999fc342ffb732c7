import type { Counted } from '../wire.ts'
import { queue } from './in-turn.ts'
import type { Sealed, Wrapped } from './seal.ts'

/**
 * On the disk of the browser's profile, in the clear except for `sealed`: no name and no address of theirs is in here.
 * The address rules that must lie in the clear are the browser's own dynamic rules (rules.ts).
 */
export interface OnDisk {
  readonly sealed?: Sealed
  readonly wrapped?: Wrapped
  /** What the pause needs before anything is unlocked. */
  readonly plain?: {
    readonly wait: number
    /** Minutes; an earlier version kept none. */
    readonly goFor?: number
    readonly neutral: boolean
    readonly app: string
  }
  /** Further addresses of the app, as origins; the usual one is always meant too. */
  readonly apps?: readonly string[]
  /** Turned off until then, milliseconds since 1970; 0: until turned on. */
  readonly off?: { readonly until: number; readonly since?: number }
  /** When turning off was asked for, where it takes a wait. */
  readonly offAsked?: number
  readonly counts?: readonly Counted[]
  readonly bypasses?: number
  /** How it felt after earlier looks, and whether the last look was asked about. */
  readonly felt?: Felt
  readonly askFelt?: boolean
}

export type Felt = Readonly<Record<'better' | 'same' | 'worse', number>>

/** In memory only, gone with the browser. `hid`: by tab and frame. */
export interface InMemory {
  readonly key?: string
  readonly goUntil?: number
  /** One address that is open until then, for what is necessary there. */
  readonly goTo?: { readonly address: string; readonly until: number }
  readonly unlockShown?: boolean
  readonly hid?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A place to keep things in: never the one that the browser would copy to other devices. */
interface Shelf<Kept> {
  get<Name extends keyof Kept & string>(name: Name): Promise<Kept[Name]>
  /** `undefined` takes it away. */
  put<Name extends keyof Kept & string>(name: Name, value: Kept[Name]): Promise<void>
  /** Reads, changes and puts back; one change after the other. */
  change<Name extends keyof Kept & string>(name: Name, how: (value: Kept[Name]) => Kept[Name]): Promise<void>
  clear(): Promise<void>
}

function shelf<Kept>(area: () => chrome.storage.StorageArea): Shelf<Kept> {
  const inTurn = queue()
  const own: Shelf<Kept> = {
    get: async name => (await area().get<Record<string, Kept[typeof name]>>(name))[name] as Kept[typeof name],
    put: (name, value) => (value === undefined ? area().remove(name) : area().set({ [name]: value })),
    change: (name, how) => inTurn(async () => own.put(name, how(await own.get(name)))),
    clear: () => area().clear(),
  }
  return own
}

export const onDisk = shelf<OnDisk>(() => chrome.storage.local)
export const inMemory = shelf<InMemory>(() => chrome.storage.session)
