/** The relay's key for push services (VAPID, RFC 8292): made once, the same for every process behind one database. */
import { createECDH } from 'node:crypto'
import type { Store } from '../store/store.ts'

export interface Vapid {
  /** An uncompressed P-256 point, 65 bytes: what browsers take as `applicationServerKey`. */
  readonly publicKey: Buffer
  /** 32 bytes. */
  readonly privateKey: Buffer
}

/** The key that `store` keeps, made there the first time. */
export async function vapidOf(store: Pick<Store, 'secret'>): Promise<Vapid> {
  const kept = await store.secret('vapid', () => {
    const pair = createECDH('prime256v1')
    pair.generateKeys()
    return fullLength(pair.getPrivateKey())
  })
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(Buffer.from(kept))
  return { publicKey: pair.getPublicKey(), privateKey: Buffer.from(kept) }
}

/** Node leaves noughts at the beginning away; a raw key has always 32 bytes. */
function fullLength(key: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(32 - key.length), key])
}
