/** The known, unlocked device: it hears a code, compares three words, and shares. */
import { type Bytes, toBase64Url } from '../../bytes.ts'
import { pairingSharePlace } from '../../keys/additional-data.ts'
import { pairingShareLabel } from '../../keys/labels.ts'
import { sealTo } from '../../keys/public-seal.ts'
import { type Signer, signerOf } from '../signing.ts'
import { hear } from './code.ts'
import { PairingError } from './errors.ts'
import type { LetterOf } from './letters.ts'
import { type PairingOptions, PairingTable } from './table.ts'
import { hashOf, wordsOf } from './words.ts'

const SECRET_BYTES = 32

export class KnownDevice {
  /** To be compared with those on the new device. Nothing is shared before the person said that they are the same. */
  readonly words: readonly string[]
  /** What the new device says of itself; the words vouch for it. */
  readonly about: Bytes
  readonly #table: PairingTable
  readonly #hello: LetterOf<'hello'>
  readonly #signer: Signer
  readonly #transcript: Bytes

  private constructor(
    table: PairingTable,
    hello: LetterOf<'hello'>,
    signer: Signer,
    transcript: Bytes,
    words: readonly string[],
  ) {
    this.words = words
    this.about = hello.about
    this.#table = table
    this.#hello = hello
    this.#signer = signer
    this.#transcript = transcript
  }

  /**
   * Meets the device that shows this code.
   * @param heard what a person typed, or a camera read
   * @throws PairingError `notACode`, `noAnswer`, `disturbed` when a QR code's key is not the one that answers, `stopped`
   */
  static async meet(options: PairingOptions, heard: string): Promise<KnownDevice> {
    const { code, key } = hear(heard)
    const table = await PairingTable.at(code, options)
    await table.look().catch(nobody)
    const hello = await table.hear('hello')
    if (key && toBase64Url(key) !== toBase64Url(hello.key)) {
      await table.leave()
      throw new PairingError('disturbed')
    }
    const [signer, nonce] = [
      await signerOf(options.random(SECRET_BYTES)),
      new Uint8Array(options.random(SECRET_BYTES)),
    ]
    const commitment = await hashOf('commitment', nonce)
    await table.say({ step: 'offer', key: signer.publicKey, commitment })
    await table.hear('nonce')
    await table.say({ step: 'opened', nonce })
    const transcript = await hashOf('words', ...table.said('hello', 'offer', 'nonce', 'opened'))
    return new KnownDevice(table, hello, signer, transcript, await wordsOf(transcript))
  }

  /** The person said that the words are the same. Resolves when the new device has what is shared. @throws PairingError */
  async share(plain: Uint8Array): Promise<void> {
    const { box } = this.#table.place
    const to = { curve: this.#hello.curve, publicKey: this.#hello.key }
    const place = pairingSharePlace(box, toBase64Url(this.#transcript))
    // A third one may have spoken while the person compared.
    await this.#table.look()
    const sealed = await sealTo(to, plain, pairingShareLabel(box), place)
    const signature = await this.#signer.sign(await hashOf('share', this.#transcript, sealed))
    await this.#table.say({ step: 'share', sealed, signature })
    await this.#table.hear('done')
    await this.#table.leave()
  }

  /** The words differ, or the person thought better of it: nothing was shared, and the new device sees that this one stopped. */
  stop(): Promise<void> {
    return this.#table.leave()
  }
}

function nobody(failure: unknown): never {
  if (failure instanceof PairingError && failure.type === 'stopped')
    throw new PairingError('noAnswer', { cause: failure })
  throw failure
}
