import { type Bytes, toBase64Url } from '../../bytes.ts'
import type { RelayClient } from '../client.ts'
import { RelayError, type RelayErrorType } from '../errors.ts'
import { PairingError } from './errors.ts'
import { clearOf, type LetterOf, openLetter, type PairingLetter, type Step, sealLetter } from './letters.ts'
import { type Rendezvous, rendezvousOf } from './rendezvous.ts'

export interface PairingOptions {
  readonly client: RelayClient
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly random: (count: number) => Uint8Array
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>
  /** Told when the relay cannot be reached and this waits for it, and with `undefined` when it goes on. */
  readonly onWaiting?: (why: RelayError | undefined) => void
  /** Ends it, for both devices. */
  readonly signal?: AbortSignal
}

/** A code counts so long. */
export const PAIRING_MS = 10 * 60_000
/** Between two looks into the box, and the longest pause when nobody answers. */
const LOOK_MS = 1_500
const LONGEST_MS = 12_000
/** What only delays. */
const passing: readonly RelayErrorType[] = ['unreachable', 'tooMany', 'notNow']

/**
 * The table at which two devices meet: letters go into one box that both can read. Each step is said once; a second, other letter of a
 * step means that a third one sits there. A network that goes away only delays.
 */
export class PairingTable {
  readonly options: PairingOptions
  readonly place: Rendezvous
  readonly #until: number
  readonly #ended = new AbortController()
  readonly #clear = new Map<Step, Bytes>()
  readonly #letters = new Map<Step, PairingLetter>()
  #after = 0

  private constructor(options: PairingOptions, place: Rendezvous) {
    this.options = options
    this.place = place
    this.#until = options.now() + PAIRING_MS
  }

  static async at(code: string, options: PairingOptions): Promise<PairingTable> {
    const table = new PairingTable(options, await rendezvousOf(code))
    options.signal?.addEventListener('abort', () => void table.leave())
    return table
  }

  /** Opens the box of this place. */
  open(): Promise<void> {
    return this.#patiently(() => this.options.client.openBox(this.place.box, this.place.reader))
  }

  async say(letter: PairingLetter): Promise<void> {
    const clear = clearOf(letter)
    if (!this.#keep(letter, clear)) throw new PairingError('disturbed')
    const sealed = await sealLetter(this.place, clear)
    // Sent twice when only the answer was lost: the same letter again is no other letter.
    await this.#patiently(() => this.options.client.send(this.place.box, sealed))
  }

  /** Waits for the letter of a step. @throws PairingError */
  async hear<S extends Step>(step: S): Promise<LetterOf<S>> {
    for (;;) {
      await this.look()
      const letter = this.#letters.get(step)
      if (letter) return letter as LetterOf<S>
      await this.options.pause(LOOK_MS)
    }
  }

  /** Reads what came. @throws PairingError `disturbed` when a third one speaks */
  async look(): Promise<void> {
    const { box, reader } = this.place
    const letters = await this.#patiently(() => this.options.client.letters(box, reader, this.#after))
    for (const { seq, body } of letters) {
      this.#after = seq
      const opened = await openLetter(this.place, body)
      if (opened && !this.#keep(opened.letter, opened.clear)) {
        await this.leave()
        throw new PairingError('disturbed')
      }
    }
  }

  /** The bytes that were said at these steps, in this order. */
  said(...steps: readonly Step[]): Bytes[] {
    return steps.map(step => this.#clear.get(step) ?? new Uint8Array())
  }

  /** Closes the box with all letters in it; the other device then sees that this one stopped. Offline it empties by itself. */
  async leave(): Promise<void> {
    if (this.#ended.signal.aborted) return
    this.#ended.abort()
    await this.options.client.closeBox(this.place.box, this.place.reader).catch((failure: unknown) => {
      if (!(failure instanceof RelayError)) throw failure
    })
  }

  /** Ends it here without a word to the relay: the other device still reads the last letter. */
  end(): void {
    this.#ended.abort()
  }

  /** False when something else was said at this step before. */
  #keep(letter: PairingLetter, clear: Bytes): boolean {
    const before = this.#clear.get(letter.step)
    if (before) return toBase64Url(before) === toBase64Url(clear)
    this.#clear.set(letter.step, clear)
    this.#letters.set(letter.step, letter)
    return true
  }

  /** Again after growing pauses while nobody answers. @throws PairingError `tooLate`, `stopped` */
  async #patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    let refused = false
    for (let wait = LOOK_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
      this.#goesOn()
      try {
        const answer = await ask()
        this.#goesOn()
        this.options.onWaiting?.(undefined)
        return answer
      } catch (failure) {
        if (!(failure instanceof RelayError)) throw failure
        // A token may have ended before its time; the client then asks for another one. Refused again: the box is closed.
        if (failure.type === 'refused' && refused) throw new PairingError('stopped', { cause: failure })
        if (failure.type === 'refused') refused = true
        else if (!passing.includes(failure.type)) throw failure
        else this.options.onWaiting?.(failure)
        if (failure.type === 'refused') continue
        await this.options.pause(Math.max(wait, failure.retryAfterMs ?? 0))
      }
    }
  }

  #goesOn(): void {
    if (this.#ended.signal.aborted || this.options.signal?.aborted) throw new PairingError('stopped')
    if (this.options.now() > this.#until) throw new PairingError('tooLate')
  }
}
