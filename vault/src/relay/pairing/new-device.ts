/** The new device: it shows a code, compares three words, and gets what the other one shares. */
import { type Bytes, toBase64Url } from '../../bytes.ts'
import { pairingSharePlace } from '../../keys/additional-data.ts'
import { pairingShareLabel } from '../../keys/labels.ts'
import { newPair, openWith, type RawPair } from '../../keys/public-seal.ts'
import { isSigned } from '../signing.ts'
import { groupsOf, newCode, qrText } from './code.ts'
import { PairingError } from './errors.ts'
import { type PairingOptions, PairingTable } from './table.ts'
import { hashOf, wordsOf } from './words.ts'

const NONCE_BYTES = 32

export class NewDevice {
  /** Three groups of four characters, to be typed on the other device. */
  readonly groups: readonly string[]
  /** What its camera reads instead; the same code, with this device's key. */
  readonly qr: string
  readonly #table: PairingTable
  readonly #pair: RawPair

  private constructor(code: string, table: PairingTable, pair: RawPair) {
    this.groups = groupsOf(code)
    this.qr = qrText(code, pair.publicKey)
    this.#table = table
    this.#pair = pair
  }

  /**
   * Takes a place under a new code and says hello there. It is ready when the code may be shown.
   * @param about what the known device is told of this one before anything is shared (a name, public keys); the words vouch for it
   */
  static async arrive(options: PairingOptions, about: Uint8Array): Promise<NewDevice> {
    const code = newCode(options.random)
    const [table, pair] = await Promise.all([PairingTable.at(code, options), newPair()])
    await table.open()
    await table.say({ step: 'hello', curve: pair.curve, key: pair.publicKey, about: new Uint8Array(about) })
    return new NewDevice(code, table, pair)
  }

  /** Waits for the known device. @returns the three words, to be compared with those that it shows @throws PairingError */
  async words(): Promise<readonly string[]> {
    const { commitment } = await this.#table.hear('offer')
    const nonce = new Uint8Array(this.#table.options.random(NONCE_BYTES))
    await this.#table.say({ step: 'nonce', nonce })
    const opened = await this.#table.hear('opened')
    const bound = await hashOf('commitment', opened.nonce)
    if (toBase64Url(bound) !== toBase64Url(commitment)) throw await this.#disturbed()
    return wordsOf(await this.#transcript())
  }

  /**
   * Only after the person said, on this device, that the words are the same: waits until they said so on the other one, too.
   * @returns what it shared @throws PairingError
   */
  async take(): Promise<Bytes> {
    const { sealed, signature } = await this.#table.hear('share')
    const { key } = await this.#table.hear('offer')
    const { box } = this.#table.place
    const transcript = await this.#transcript()
    const signed = await hashOf('share', transcript, sealed)
    const place = pairingSharePlace(box, toBase64Url(transcript))
    const share = (await isSigned(key, signed, signature))
      ? await openWith(this.#pair, sealed, pairingShareLabel(box), place)
      : undefined
    if (!share) throw await this.#disturbed()
    return share
  }

  /** Tells the other device that the share has arrived and is kept. */
  async done(): Promise<void> {
    await this.#table.say({ step: 'done' })
    this.#table.end()
  }

  /** Ends it, also for the other device. Nothing that was not shared yet will be. */
  stop(): Promise<void> {
    return this.#table.leave()
  }

  async #disturbed(): Promise<PairingError> {
    await this.#table.leave()
    return new PairingError('disturbed')
  }

  #transcript(): Promise<Bytes> {
    return hashOf('words', ...this.#table.said('hello', 'offer', 'nonce', 'opened'))
  }
}
