/** The way of letters between two boxes of a relay. Its errors are the client's, and `FriendError` where a friendship is the reason. */
import type { RelayClient } from '../client.ts'
import { RelayError } from '../errors.ts'
import { FriendError } from './errors.ts'
import { boxSigner, type FriendKeys, type FriendSecrets } from './keys.ts'
import { type Hello, type LetterBody, openHello, openLetter, sealHello, sealLetter } from './letter.ts'

/** One side of a friendship. */
export interface Post {
  readonly secrets: FriendSecrets
  /** The box of the other side, and what is known of them; a person knows no keys before the friend's first letter. */
  readonly theirBox: string
  readonly theirs: FriendKeys | undefined
  /** The invitation's secret. */
  readonly secret: string
}

/** A letter that came. `foreign`: none of theirs, or damaged. */
export type Opened =
  | { readonly type: 'letter'; readonly body: LetterBody }
  | { readonly type: 'hello'; readonly hello: Hello }
  | { readonly type: 'foreign' }

export class FriendPost {
  readonly #client: RelayClient

  constructor(client: RelayClient) {
    this.#client = client
  }

  /** Opens the own box. @throws FriendError `used` when it is somebody else's */
  async open(secrets: FriendSecrets): Promise<void> {
    try {
      await this.#client.openBox(secrets.box, await boxSigner(secrets))
    } catch (failure) {
      throw refusedAs(failure, 'conflict', 'used')
    }
  }

  /** The friend's first letter. @throws FriendError `over` when the invitation was taken back */
  async sayHello({ secrets, theirBox, theirs, secret }: Post, body: LetterBody): Promise<void> {
    if (theirs === undefined) throw new TypeError('hello needs the keys of the invitation')
    await this.#send(
      theirBox,
      await sealHello({ from: secrets, to: { box: theirBox, keys: theirs } }, secret, body),
    )
  }

  /** @throws FriendError `over` when the other side ended it, `tooLong` */
  async send({ secrets, theirBox, theirs }: Post, body: LetterBody): Promise<void> {
    if (theirs === undefined) throw new TypeError('nobody opened the invitation yet')
    await this.#send(theirBox, await sealLetter({ from: secrets, to: { box: theirBox, keys: theirs } }, body))
  }

  async #send(box: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.#client.send(box, bytes)
    } catch (failure) {
      // Nobody needs a key to write, so only a box that is not there refuses.
      throw refusedAs(failure, 'refused', 'over')
    }
  }

  /**
   * Reads what lies in the own box. `keep` must have made durable what it was given when it resolves: only then the relay is told to
   * delete. What came twice is given twice. Only the first letter that opens as a hello can be one.
   * @throws FriendError `gone` when the relay does not have the own box any more
   */
  async read(post: Post, keep: (letter: Opened) => Promise<void>): Promise<void> {
    const signer = await boxSigner(post.secrets)
    const { box } = post.secrets
    const letters = await asOwner(() => this.#client.letters(box, signer, 0))
    let { theirs } = post
    for (const { body } of letters) {
      const opened = await open({ ...post, theirs }, body)
      if (opened.type === 'hello') theirs ??= opened.hello.keys
      await keep(opened)
    }
    const last = letters.at(-1)
    if (last !== undefined) await asOwner(() => this.#client.dropLetters(box, signer, last.seq))
  }

  /** Tells whenever something came, until `signal` ends it. @throws RelayError, and FriendError `gone` as `read` does */
  async follow(secrets: FriendSecrets, tell: () => void, signal: AbortSignal): Promise<void> {
    const signer = await boxSigner(secrets)
    await asOwner(() => this.#client.followBox(secrets.box, signer, tell, signal))
  }

  /** Closes the own box: what lies in it is deleted, what is sent to it is refused. One that is gone already is as good. */
  async close(secrets: Pick<FriendSecrets, 'box' | 'boxSeed'>): Promise<void> {
    try {
      await this.#client.closeBox(secrets.box, await boxSigner(secrets))
    } catch (failure) {
      if (!(failure instanceof RelayError && failure.type === 'refused')) throw failure
    }
  }

  /** A push for each letter, never in the quiet minutes of the day (UTC). Without a subscription none any more. */
  async wake(
    secrets: Pick<FriendSecrets, 'box' | 'boxSeed'>,
    wake: Parameters<RelayClient['wakeForBox']>[2],
  ): Promise<void> {
    await this.#client.wakeForBox(secrets.box, await boxSigner(secrets), wake)
  }
}

async function open({ secrets, theirs, secret }: Post, bytes: Uint8Array): Promise<Opened> {
  if (theirs === undefined) {
    const hello = await openHello(secrets, secret, bytes)
    return hello === undefined ? { type: 'foreign' } : { type: 'hello', hello }
  }
  const body = await openLetter(secrets, theirs, bytes)
  return body === undefined ? { type: 'foreign' } : { type: 'letter', body }
}

function refusedAs(failure: unknown, type: RelayError['type'], meaning: FriendError['type']): unknown {
  const meant = failure instanceof RelayError && failure.type === type
  return meant ? new FriendError(meaning, { cause: failure }) : failure
}

/** A token may have ended early, and the client forgot it by then: so a refusal counts only when it comes twice. */
async function asOwner<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (failure) {
    if (!(failure instanceof RelayError && failure.type === 'refused')) throw failure
  }
  try {
    return await ask()
  } catch (failure) {
    throw refusedAs(failure, 'refused', 'gone')
  }
}
