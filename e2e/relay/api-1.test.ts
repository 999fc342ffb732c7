/**
 * Requests as the first version of the app sends them (`api-1.json`), written down once and never changed: apps in browsers' caches are
 * older than the relay, and must go on working. A new version of the API gets a file of its own beside this one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signer } from '@breakwater/vault/relay'
import { signedText } from '@breakwater/vault/wire'
import { expect, it } from 'vitest'
import { ask } from './raw.ts'
import { newDevice, newId, newSigner, startRelay } from './support.ts'

interface Step {
  readonly what: string
  readonly ask: string
  readonly sign?: {
    readonly by: string
    readonly purpose: 'token' | 'found' | 'order'
    readonly about: unknown
  }
  readonly token?: boolean
  readonly json?: unknown
  /** Base64url. */
  readonly bytes?: string
  readonly status: number
  /** The types of what must be in the answer; more may be. */
  readonly answer?: unknown
  /** What later steps need of the answer, by name. */
  readonly keep?: Readonly<Record<string, string>>
}

const steps = JSON.parse(readFileSync(join(import.meta.dirname, 'api-1.json'), 'utf8')) as Step[]
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The types of a value, of a list those of its first. */
function typesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(typesOf)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typesOf(part)]))
}

function bodyOf(step: Step, filled: (text: string) => string) {
  if (step.bytes !== undefined)
    return { type: 'application/octet-stream', body: Buffer.from(step.bytes, 'base64url') }
  return {
    type: 'application/json',
    body: step.json === undefined ? undefined : filled(JSON.stringify(step.json)),
  }
}

it('what the first version of the app asks for is answered as it was then', async () => {
  const relay = await startRelay()
  const [space, device, box, other] = [
    await newSigner(),
    await newSigner(),
    await newSigner(),
    await newSigner(),
  ]
  const signers: Record<string, Signer> = { space, device, box }
  const ids = ['space', 'batch', 'blob', 'locator', 'box'].map(name => [name, newId()])
  const names: Record<string, string> = {
    ...Object.fromEntries(ids),
    ...{ device: newDevice(), other: newDevice() },
    ...{ spaceKey: base64(space.publicKey), deviceKey: base64(device.publicKey) },
    ...{ boxKey: base64(box.publicKey), otherKey: base64(other.publicKey) },
  }
  const filled = (text: string) => text.replace(/\$(\w+)/g, (_, name: string) => names[name] ?? '')
  const filledIn = (value: unknown) => JSON.parse(filled(JSON.stringify(value))) as unknown

  for (const step of steps) {
    const [method = '', path = ''] = filled(step.ask).split(' ')
    if (step.sign) {
      const text = signedText(step.sign.purpose, filledIn(step.sign.about), names.challenge ?? '')
      names.signature = base64((await signers[step.sign.by]?.sign(text)) ?? new Uint8Array())
    }
    const { type, body } = bodyOf(step, filled)
    const headers = {
      ...(step.token ? { Authorization: `Bearer ${names.token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': type }),
    }
    const answer = await ask(relay.port, path, { method, headers, ...(body === undefined ? {} : { body }) })
    expect([answer.status, step.what], answer.body).toEqual([step.status, step.what])
    const said = answer.body.startsWith('{') ? (JSON.parse(answer.body) as Record<string, unknown>) : {}
    if (step.answer) expect(typesOf(said), step.what).toMatchObject(step.answer as object)
    for (const [name, part] of Object.entries(step.keep ?? {})) names[name] = String(said[part])
  }
  expect(relay.said).toEqual([])
  await relay.close()
})
