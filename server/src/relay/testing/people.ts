/** People who speak to a relay within one process: keys, tokens, requests, without a client in between. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { paths, signedText } from '@breakwater/vault/wire'
import type { Relay } from '../relay.ts'

export const newId = (): string => randomBytes(16).toString('base64url')
const newDevice = (): string => randomBytes(8).toString('hex')

export interface Keys {
  /** A raw Ed25519 key, base64url. */
  readonly key: string
  readonly secret: KeyObject
}

export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { key: publicKey.export({ format: 'jwk' }).x ?? '', secret: privateKey }
}

export interface Person {
  readonly space: string
  readonly device: string
  readonly keys: Keys
  readonly spaceKeys: Keys
}

/** Requests to one relay. Every answer comes with its JSON, where it is that. */
export class Caller {
  readonly #relay: Relay
  readonly #headers: Readonly<Record<string, string>>

  constructor(relay: Relay, headers: Readonly<Record<string, string>> = {}) {
    this.#relay = relay
    this.#headers = headers
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.#headers, ...(init.headers as Record<string, string> | undefined) }
    return this.#relay.app.request(path, { ...init, headers })
  }

  json(path: string, method: string, body: unknown, token?: string): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', ...bearer(token) }
    return this.ask(path, { method, headers, body: JSON.stringify(body) })
  }

  async read<T>(answer: Promise<Response>): Promise<T> {
    return (await (await answer).json()) as T
  }

  challenge = async (): Promise<string> =>
    (await this.read<{ challenge: string }>(this.ask(paths.challenge))).challenge

  tokenWith(who: object, keys: Keys, challenge: string): Promise<Response> {
    return this.json(paths.token, 'POST', { who, challenge, ...signed(keys, 'token', who, challenge) })
  }

  async token(who: object, keys: Keys): Promise<string> {
    return (await this.read<{ token: string }>(this.tokenWith(who, keys, await this.challenge()))).token
  }

  async found(): Promise<Person> {
    const person = { space: newId(), device: newDevice(), keys: newKeys(), spaceKeys: newKeys() }
    const about = { epoch: 1, key: person.spaceKeys.key, device: person.device, deviceKey: person.keys.key }
    const challenge = await this.challenge()
    const proof = signed(person.spaceKeys, 'found', { space: person.space, ...about }, challenge)
    await this.json(paths.space(person.space), 'PUT', { ...about, challenge, ...proof })
    return person
  }

  async order({ space, spaceKeys }: Person, epoch: number, order: object): Promise<Response> {
    const challenge = await this.challenge()
    const proof = signed(spaceKeys, 'order', { space, epoch, order }, challenge)
    return this.json(paths.orders(space), 'POST', { epoch, order, challenge, ...proof })
  }

  append(space: string, token: string, body = 'sealed'): Promise<Response> {
    const headers = { 'Content-Type': 'application/octet-stream', ...bearer(token) }
    return this.ask(`${paths.log(space)}?batch=${newId()}`, { method: 'POST', headers, body })
  }

  send(box: string, body = 'sealed'): Promise<Response> {
    const headers = { 'Content-Type': 'application/octet-stream' }
    return this.ask(paths.mail(box), { method: 'POST', headers, body })
  }
}

export const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { Authorization: `Bearer ${token}` }

const signed = (keys: Keys, purpose: 'token' | 'found' | 'order', about: object, challenge: string) => ({
  signature: sign(null, signedText(purpose, about, challenge), keys.secret).toString('base64url'),
})
