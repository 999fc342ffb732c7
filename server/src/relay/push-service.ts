/** The seam between the relay and whatever sends pushes: the API knows this and nothing of Web Push. */
import type { DuePush } from './store/store.ts'

export interface PushService {
  /** The relay's VAPID key (RFC 8292): an uncompressed P-256 point, 65 bytes. */
  publicKey(): Promise<Uint8Array>
  /** Whether a push may ever be sent there: asked before a subscription is kept. */
  accepts(endpoint: string): boolean
  /** Sends the one constant payload. Deals with refusals itself and tells the store what became of it; rejects only for a bug, or when the store does. */
  send(due: DuePush): Promise<void>
}
