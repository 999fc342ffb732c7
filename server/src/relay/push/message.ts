/** What every push says: the same for everybody, so that neither its content nor its length tells one wake from another. */
import type { Subscription } from '@breakwater/vault/wire'
import webPush from 'web-push'
import { reminderMs } from '../store/store.ts'
import type { Vapid } from './vapid.ts'

/** Two bytes of JSON, `{}`: iOS and Chromium ask for a visible answer to each push, and that is decided on the device. */
const PAYLOAD = '{}'

/** In seconds. */
const TTL_S = reminderMs / 1_000

export interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * A push as its service takes it: encrypted to the browser (RFC 8291), signed by the relay (RFC 8292).
 *
 * `high` for all, because a letter from somebody who is waiting is among them and none must stand out. One topic for all: a
 * service that could not deliver one yet keeps the newest only (RFC 8030, 5.4).
 * @throws Error when the keys of the subscription are none
 */
export function messageTo({ endpoint, keys }: Subscription, vapid: Vapid, contact: string): Message {
  const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, PAYLOAD, {
    TTL: TTL_S,
    urgency: 'high',
    topic: 'wake',
    vapidDetails: {
      subject: contact,
      publicKey: vapid.publicKey.toString('base64url'),
      privateKey: vapid.privateKey.toString('base64url'),
    },
  })
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
  return { headers: Object.fromEntries(texts), body }
}
