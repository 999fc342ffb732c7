/**
 * Speaks to a relay, in the words of wire/. It keeps tokens for as long as they count, asks again after a pause when the relay is
 * busy, and turns every refusal into a `RelayError`. It knows addresses, keys and sealed bytes, and no meaning.
 */
import * as v from 'valibot'
import { fromBase64Url, toBase64Url } from '../bytes.ts'
import {
  appendAnswer,
  challengeAnswer,
  headEvent,
  mailAnswer,
  manifestAnswer,
  type Order,
  pageAnswer,
  paths,
  pushKeyAnswer,
  recoveryAnswer,
  type SpaceAnswer,
  type Subscription,
  signedText,
  spaceAnswer,
  tokenAnswer,
  type Who,
} from '../wire/index.ts'
import { RelayError, type RelayErrorType } from './errors.ts'
import type { Signer } from './signing.ts'

export interface RelayOptions {
  /** `https://…` without a slash at the end; our own origin in the app. */
  readonly origin: string
  readonly fetch: typeof fetch
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** What a device may do in its space once it has the key that it was admitted with. */
export interface SpaceAccess {
  readonly space: string
  readonly device: string
  readonly signer: Signer
}

export interface Page {
  readonly head: number
  readonly floor: number
  readonly manifest: number
  readonly batches: readonly { readonly seq: number; readonly id: string; readonly body: Uint8Array }[]
  readonly more: boolean
}

export interface Letter {
  readonly seq: number
  readonly body: Uint8Array
}

interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly token?: string
  readonly json?: unknown
  readonly bytes?: Uint8Array
  readonly signal?: AbortSignal | undefined
}

const typeOf: Readonly<Record<number, RelayErrorType>> = {
  401: 'refused',
  403: 'refused',
  404: 'refused',
  409: 'conflict',
  413: 'full',
  429: 'tooMany',
  503: 'notNow',
  507: 'full',
}

/** A token is asked for anew so long before it ends. */
const AHEAD_MS = 30_000

export class RelayClient {
  readonly #options: RelayOptions
  readonly #tokens = new Map<string, { readonly token: string; readonly until: number }>()

  constructor(options: RelayOptions) {
    this.#options = options
  }

  // The space

  /** Founds a space with its first device. Doing it again changes nothing. @throws RelayError `conflict`: another key's */
  async found(
    space: string,
    epoch: number,
    spaceSigner: Signer,
    device: string,
    deviceKey: Uint8Array,
  ): Promise<void> {
    const key = toBase64Url(spaceSigner.publicKey)
    const about = { space, epoch, key, device, deviceKey: toBase64Url(deviceKey) }
    const signed = await this.#sign(spaceSigner, 'found', about)
    const { space: _, ...rest } = about
    await this.#ask(paths.space(space), { method: 'PUT', json: { ...rest, ...signed } })
  }

  /** What only the holder of the space's key may order. `epoch` is the present one. */
  async order(space: string, epoch: number, spaceSigner: Signer, order: Order): Promise<void> {
    const signed = await this.#sign(spaceSigner, 'order', { space, epoch, order })
    await this.#ask(paths.orders(space), { method: 'POST', json: { epoch, order, ...signed } })
  }

  async look(access: SpaceAccess): Promise<SpaceAnswer> {
    return this.#json(spaceAnswer, paths.space(access.space), await this.#as(access))
  }

  /** @param batch 22 characters, random: the same again gives the same position. @returns its position */
  async append(access: SpaceAccess, batch: string, body: Uint8Array): Promise<number> {
    const path = `${paths.log(access.space)}?batch=${batch}`
    const asking = { ...(await this.#as(access)), method: 'POST', bytes: body } as const
    return (await this.#json(appendAnswer, path, asking)).seq
  }

  /** Batches after a position, as many as fit into one answer. */
  async page(access: SpaceAccess, after: number, signal?: AbortSignal): Promise<Page> {
    const path = `${paths.log(access.space)}?after=${after}`
    const answer = await this.#json(pageAnswer, path, { ...(await this.#as(access)), signal })
    return { ...answer, batches: answer.batches.map(one => ({ ...one, body: fromBase64Url(one.body) })) }
  }

  async putBlob(access: SpaceAccess, blob: string, body: Uint8Array, signal?: AbortSignal): Promise<void> {
    await this.#ask(paths.blob(access.space, blob), {
      ...(await this.#as(access)),
      method: 'PUT',
      bytes: body,
      signal,
    })
  }

  async blob(access: SpaceAccess, blob: string, signal?: AbortSignal): Promise<Uint8Array> {
    const answer = await this.#ask(paths.blob(access.space, blob), { ...(await this.#as(access)), signal })
    return new Uint8Array(await answer.arrayBuffer())
  }

  /** @throws RelayError `conflict` when somebody else was faster; look again. @returns the number of the new manifest */
  async putManifest(
    access: SpaceAccess,
    manifest: {
      readonly base: number
      readonly floor: number
      readonly keep: readonly string[]
      readonly body: Uint8Array
    },
  ): Promise<number> {
    const json = { ...manifest, body: toBase64Url(manifest.body) }
    const asking = { ...(await this.#as(access)), method: 'PUT', json } as const
    return (await this.#json(manifestAnswer, paths.manifest(access.space), asking)).manifest
  }

  /** The newest manifest; undefined when there is none yet. */
  async manifest(
    access: SpaceAccess,
  ): Promise<{ readonly manifest: number; readonly floor: number; readonly body: Uint8Array } | undefined> {
    const answer = await this.#json(manifestAnswer, paths.manifest(access.space), await this.#as(access))
    return answer.manifest === 0 ? undefined : { ...answer, body: fromBase64Url(answer.body) }
  }

  /** Tells of every new position until `signal` ends it; returns then, or when the relay closes the stream. */
  async follow(
    access: SpaceAccess,
    tell: (at: { readonly head: number; readonly manifest: number }) => void,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#stream(paths.events(access.space), await this.#as(access), signal, data =>
      tell(v.parse(headEvent, data)),
    )
  }

  /** Replaces all wakes of this device; no times remove the subscription as well. */
  async putWakes(access: SpaceAccess, times: readonly number[], subscription?: Subscription): Promise<void> {
    const json = subscription === undefined ? { times } : { times, subscription }
    await this.#ask(paths.wakes(access.space), { ...(await this.#as(access)), method: 'PUT', json })
  }

  /** What twelve words open, in place of what they opened before; nothing takes it away. */
  async putRecovery(
    access: SpaceAccess,
    row?: { readonly locator: string; readonly body: Uint8Array },
  ): Promise<void> {
    const json = row ? { locator: row.locator, body: toBase64Url(row.body) } : {}
    await this.#ask(paths.recovery(access.space), { ...(await this.#as(access)), method: 'PUT', json })
  }

  /** What lies under this locator; undefined when nothing does. Asked too often: RelayError `tooMany`. */
  async recovery(locator: string): Promise<Uint8Array | undefined> {
    try {
      return fromBase64Url((await this.#json(recoveryAnswer, paths.recoveryOf(locator), {})).body)
    } catch (failure) {
      if (failure instanceof RelayError && failure.status === 404) return undefined
      throw failure
    }
  }

  /** The relay's VAPID key, as `pushManager.subscribe` takes it. */
  async pushKey(): Promise<Uint8Array> {
    return fromBase64Url((await this.#json(pushKeyAnswer, paths.pushKey, {})).key)
  }

  // Boxes

  /** Opens a box to whose letters only this signer has access. Doing it again changes nothing. */
  async openBox(box: string, signer: Signer): Promise<void> {
    await this.#ask(paths.box(box), { method: 'PUT', json: { key: toBase64Url(signer.publicKey) } })
  }

  /** Whoever knows the box may write. @throws RelayError `refused` when it was closed, `full` */
  async send(box: string, body: Uint8Array): Promise<void> {
    await this.#ask(paths.mail(box), { method: 'POST', bytes: body })
  }

  async letters(box: string, signer: Signer, after: number): Promise<Letter[]> {
    const token = await this.#tokenFor({ box }, signer)
    const { mails } = await this.#json(mailAnswer, `${paths.mail(box)}?after=${after}`, { token })
    return mails.map(({ seq, body }) => ({ seq, body: fromBase64Url(body) }))
  }

  /** Deletes letters up to this position. */
  async dropLetters(box: string, signer: Signer, upTo: number): Promise<void> {
    const token = await this.#tokenFor({ box }, signer)
    await this.#ask(`${paths.mail(box)}?upTo=${upTo}`, { method: 'DELETE', token })
  }

  /** Closes it with all that lies in it: letters to it are refused from now on. */
  async closeBox(box: string, signer: Signer): Promise<void> {
    const token = await this.#tokenFor({ box }, signer)
    await this.#ask(paths.box(box), { method: 'DELETE', token })
  }

  /** Tells that there are letters, until `signal` ends it. */
  async followBox(box: string, signer: Signer, tell: () => void, signal: AbortSignal): Promise<void> {
    const token = await this.#tokenFor({ box }, signer)
    await this.#stream(paths.boxEvents(box), { token }, signal, tell)
  }

  /** A push for each letter, but never in the quiet minutes of the day (UTC); without a subscription none any more. */
  async wakeForBox(
    box: string,
    signer: Signer,
    wake: {
      readonly subscription?: Subscription
      readonly quiet?: { readonly from: number; readonly to: number }
    },
  ): Promise<void> {
    const token = await this.#tokenFor({ box }, signer)
    await this.#ask(paths.boxWake(box), { method: 'PUT', json: wake, token })
  }

  // Underneath

  async #sign(signer: Signer, purpose: 'token' | 'found' | 'order', about: unknown) {
    const { challenge } = await this.#json(challengeAnswer, paths.challenge, {})
    const signature = await signer.sign(signedText(purpose, about, challenge))
    return { challenge, signature: toBase64Url(signature) }
  }

  async #as({ space, device, signer }: SpaceAccess): Promise<{ token: string }> {
    return { token: await this.#tokenFor({ space, device }, signer) }
  }

  async #tokenFor(who: Who, signer: Signer): Promise<string> {
    const name = JSON.stringify(who)
    const known = this.#tokens.get(name)
    if (known && known.until - AHEAD_MS > this.#options.now()) return known.token
    const json = { who, ...(await this.#sign(signer, 'token', who)) }
    const answer = await this.#json(tokenAnswer, paths.token, { method: 'POST', json })
    this.#tokens.set(name, answer)
    return answer.token
  }

  async #json<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    asking: Asking,
  ): Promise<v.InferOutput<Schema>> {
    const answer = await this.#ask(path, asking)
    const read = v.safeParse(schema, await answer.json().catch(() => undefined))
    if (!read.success) throw new RelayError('notARelay', { status: answer.status })
    return read.output
  }

  async #ask(path: string, { method = 'GET', token, json, bytes, signal }: Asking): Promise<Response> {
    const body = bytes ? new Uint8Array(bytes) : json === undefined ? null : JSON.stringify(json)
    const answer = await this.#reach(path, {
      method,
      body,
      cache: 'no-store',
      credentials: 'omit',
      ...(signal ? { signal } : {}),
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(bytes ? { 'Content-Type': 'application/octet-stream' } : {}),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
    })
    if (answer.ok) return answer
    // A token that ended early (a new key of the server's): the next call asks for another.
    if (answer.status === 401) this.#tokens.clear()
    throw refusal(answer)
  }

  async #reach(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#options.fetch(this.#options.origin + path, init)
    } catch (cause) {
      if (init.signal?.aborted) throw cause
      throw new RelayError('unreachable', { cause })
    }
  }

  /** Server-sent events, read by hand: `EventSource` cannot carry a token, and a token does not belong into an address. */
  async #stream(
    path: string,
    asking: Asking,
    signal: AbortSignal,
    tell: (data: unknown) => void,
  ): Promise<void> {
    try {
      const answer = await this.#ask(path, { ...asking, signal })
      for await (const data of eventsOf(answer)) tell(data)
    } catch (failure) {
      if (signal.aborted) return
      throw failure instanceof RelayError ? failure : new RelayError('unreachable', { cause: failure })
    }
  }
}

function refusal(answer: Response): RelayError {
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN)
  return new RelayError(typeOf[answer.status] ?? (answer.status >= 500 ? 'unreachable' : 'notARelay'), {
    status: answer.status,
    ...(Number.isFinite(seconds) ? { retryAfterMs: seconds * 1_000 } : {}),
  })
}

/** The data of each event; comments, which keep the line awake, are left out. */
async function* eventsOf(answer: Response): AsyncGenerator<unknown> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (reader) {
    const { value, done } = await reader.read()
    if (done) return
    const events = (rest + value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event.split('\n').find(line => line.startsWith('data:'))
      if (data !== undefined) yield JSON.parse(data.slice('data:'.length))
    }
  }
}
