/** Made-up ids, keys and spaces. */
import { randomBytes } from 'node:crypto'
import type { Store } from '../store.ts'

export const newId = (): string => randomBytes(16).toString('base64url')
export const newDevice = (): string => randomBytes(8).toString('hex')
export const bytes = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
/** What came from the store and what was given to it, whatever kind of array holds it. */
export const plain = (body: Uint8Array | undefined): string | undefined =>
  body && Buffer.from(body).toString('hex')

/** The day of all tests that need any: days since 1970. */
export const today = 20_000
export const dayMs = 86_400_000
export const todayMs = today * dayMs

export interface Founded {
  readonly space: string
  readonly device: string
  readonly key: Uint8Array
}

/** A space in its first epoch, with its first device. */
export async function foundSpace(store: Store, day = today): Promise<Founded> {
  const founded = { space: newId(), device: newDevice(), key: bytes(32) }
  const device = { device: founded.device, key: bytes(32) }
  await store.found(founded.space, { epoch: 1, key: founded.key, device }, day)
  return founded
}

export async function openBox(store: Store, day = today): Promise<string> {
  const box = newId()
  await store.openBox(box, bytes(32), day)
  return box
}

/** Batches of so many bytes, one after the other. */
export async function fill(store: Store, space: string, batches: number, size = 100): Promise<void> {
  for (let n = 0; n < batches; n++) await store.append(space, newId(), bytes(size), today)
}

export const subscription = (name: string) => ({
  endpoint: `https://push.example/${name}`,
  keys: { p256dh: `p-${name}`, auth: `a-${name}` },
})

export const all = { batches: 500, bytes: 1_048_576 }
