import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { GuardError } from './guard-error.ts'

/** Messages whose move was begun. Written before the first of them is touched. */
export interface Pending {
  readonly direction: 'out' | 'back'
  /** Which numbering of the source the uids belong to. */
  readonly uidValidity: string
  /** The target as it was before: whatever came there since has at least this uid. */
  readonly target: { readonly uidValidity: string; readonly uidNext: number }
  /** A mark is a hash by which the message is known again in the target; nobody can read it back. */
  readonly items: readonly { readonly uid: number; readonly mark: string }[]
}

export interface Kept {
  readonly v: 1
  /** Up to where the inbox was looked through. */
  readonly inbox?: { readonly uidValidity: string; readonly next: number }
  readonly pending?: Pending
  /** Ours in the folder, on servers that keep no keywords. */
  readonly filed?: { readonly uidValidity: string; readonly uids: readonly number[] }
}

/**
 * What the guard remembers of one mailbox: numbers and hashes. Every write is whole or not at all, also when the
 * computer stops in the middle of it.
 */
export class Ledger {
  readonly #file: string
  #kept: Kept

  private constructor(file: string, kept: Kept) {
    this.#file = file
    this.#kept = kept
  }

  /** Throws a GuardError `stateUnreadable` when the file is damaged. */
  static open(folder: string, account: string): Ledger {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${nameOf(account)}.json`)
    return new Ledger(file, read(file))
  }

  get kept(): Kept {
    return this.#kept
  }

  /** Replaces some of what is remembered; `undefined` forgets it. On the disk when this returns. */
  keep(changes: { readonly [K in Exclude<keyof Kept, 'v'>]?: Kept[K] | undefined }): void {
    const all = { ...this.#kept, ...changes }
    const { inbox, pending, filed } = all
    this.#kept = { v: 1, ...(inbox && { inbox }), ...(pending && { pending }), ...(filed && { filed }) }
    const written = `${this.#file}.new`
    const handle = openSync(written, 'w', 0o600)
    writeFileSync(handle, JSON.stringify(this.#kept))
    fsyncSync(handle)
    closeSync(handle)
    renameSync(written, this.#file)
  }

  forget(): void {
    this.#kept = { v: 1 }
    rmSync(this.#file, { force: true })
  }
}

/** A name for a file that does not show whose mailbox it is about. */
export function nameOf(account: string): string {
  return createHash('sha256').update(account).digest('hex').slice(0, 16)
}

function read(file: string): Kept {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return { v: 1 }
  }
  try {
    const kept: unknown = JSON.parse(text)
    if (isKept(kept)) return kept
  } catch (error) {
    throw new GuardError('stateUnreadable', { cause: error })
  }
  throw new GuardError('stateUnreadable')
}

/** Our own file, written whole: that it is ours and of this version is all that has to be asked. */
function isKept(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'v' in kept && kept.v === 1
}
