import { type Bytes, utf8 } from '../bytes.ts'

/**
 * The additional data of every seal made by the keys' half of the vault: it ties sealed bytes to their place, so that
 * bytes moved from one place to another do not open. (The log's own seals name theirs in `log/`.)
 */
const place = (...parts: readonly (string | number)[]): Bytes => utf8(['bw1', ...parts].join('|'))

/** The outer seal of a slot. `id` is the slot's key in the database. */
export const slotPlace = (space: string, epoch: number, id: string): Bytes => place('slot', space, epoch, id)

/** The inner seal of a slot: under a passphrase, under words, to a passkey. */
export const innerPlace = (space: string, epoch: number, id: string): Bytes =>
  place('slot-inner', space, epoch, id)

/** The private key of a passkey, sealed under the authenticator's PRF output. */
export const passkeyPlace = (space: string, id: string): Bytes => place('passkey', space, id)

/** The shelf. */
export const shelfPlace = (space: string): Bytes => place('shelf', space)

/** The private key of the inbox. */
export const inboxKeyPlace = (space: string, epoch: number, generation: number): Bytes =>
  place('inbox-key', space, epoch, generation)

/** Something left in the inbox. */
export const leftPlace = (space: string, epoch: number, generation: number): Bytes =>
  place('left', space, epoch, generation)

/** The evidence store's own key; `inner` under its passphrase, `outer` around that. */
export const evidencePlace = (which: 'inner' | 'outer', space: string, epoch: number): Bytes =>
  place('evidence-key', which, space, epoch)

/** A letter between two devices that meet. */
export const pairingLetterPlace = (box: string): Bytes => place('pairing-letter', box)

/** What one device shares with another; `transcript` is base64url of the hash of all that both said before. */
export const pairingSharePlace = (box: string, transcript: string): Bytes =>
  place('pairing-share', box, transcript)

/** A letter between a person and a friend: `box` it lies in. */
export const friendLetterPlace = (box: string): Bytes => place('friend-letter', box)

/** A friend's first letter: only who has the invitation knows its secret, so nobody else can make one that opens. */
export const friendHelloPlace = (box: string, secret: string): Bytes => place('friend-hello', box, secret)

/** What devices of a space give one another through a relay; `id` is the batch's, the blob's, or the manifest's number. */
export const spacePlace = (
  kind: 'batch' | 'segment' | 'snapshot' | 'index' | 'manifest',
  space: string,
  epoch: number,
  id: string | number,
): Bytes => place(kind, space, epoch, id)

/** The secret of a new epoch, sealed to one device. */
export const spaceTurnPlace = (space: string, epoch: number, device: string): Bytes =>
  place('space-turn', space, epoch, device)

/** What twelve words open on a relay. */
export const recoveryPlace = (locator: string): Bytes => place('recovery', locator)

/** What this device notes about its space on a relay. */
export const relayNotesPlace = (space: string, epoch: number): Bytes => place('relay-notes', space, epoch)
