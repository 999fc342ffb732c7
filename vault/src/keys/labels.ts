/**
 * Every HKDF-SHA256 label in use, so that two purposes can be seen never to share a key.
 * A label names the format, then the purpose, then what tells keys of one purpose apart.
 * Parts contain no slash: store names are fixed words, spaces are base64url, the rest are numbers.
 */
const label = (...parts: readonly (string | number)[]): string => ['breakwater/1', ...parts].join('/')

/** Outer seal of every slot: from both halves of the device key. */
export const slotLabel = (space: string): string => label('slot', space)

/** Inner seal of the passphrase slot: from what Argon2id made of the passphrase. */
export const passphraseLabel = (space: string): string => label('passphrase', space)

/** Inner seal of the recovery slot: from the 16 bytes that the twelve words stand for. */
export const wordsLabel = (space: string): string => label('words', space)

/** Seal of a passkey's private key: from the authenticator's PRF output. */
export const passkeyLabel = (space: string): string => label('passkey', space)

/** The HPKE `info` under which the vault key is sealed to a passkey's public key. */
export const passkeyVaultKeyLabel = (space: string): string => label('passkey-vault-key', space)

/** The shelf: from both halves of the device key and nothing else, hence readable while locked. */
export const shelfLabel = (space: string): string => label('shelf', space)

/** Records, segments and snapshots of one store: from the vault key and the secret of one generation. */
export const dataLabel = (store: string, space: string, epoch: number, generation: number): string =>
  label('data', store, space, epoch, generation)

/** Seal of the inbox's private key: from the vault key and the secret of one generation. */
export const inboxLabel = (space: string, epoch: number, generation: number): string =>
  label('inbox', space, epoch, generation)

/** The HPKE `info` under which something left while locked is sealed to the inbox's public key. */
export const leftLabel = (space: string, epoch: number, generation: number): string =>
  label('left', space, epoch, generation)

/** Outer seal of the evidence store's own key: from the vault key and the secret of one generation. */
export const evidenceLabel = (space: string, epoch: number, generation: number): string =>
  label('evidence-key', space, epoch, generation)

/** Inner seal of the evidence store's own key: from what Argon2id made of its own passphrase. */
export const evidencePassphraseLabel = (space: string): string => label('evidence-passphrase', space)

/** The box in which two devices meet, the key that reads it, and the seal of its letters: from the code that one of them shows. */
export const pairingLabel = (purpose: 'box' | 'reader' | 'letters'): string => label('pairing', purpose)

/** The HPKE `info` under which a device seals what it shares to another one. */
export const pairingShareLabel = (box: string): string => label('pairing-share', box)

/** What is hashed first where two devices commit to a nonce, sign a share, or make three words of what both said. */
export const pairingHashLabel = (purpose: 'commitment' | 'words' | 'share'): string =>
  label('pairing-hash', purpose)

/** The HPKE `info` of a letter between a person and a friend; and what stands first under its signature. */
export const friendLabel = (purpose: 'hello' | 'letter' | 'signature'): string => label('friend', purpose)

/** What is hashed first where the person binds themselves to a nonce, and where both make three words. */
export const friendHashLabel = (purpose: 'commitment' | 'words'): string => label('friend-hash', purpose)

/** What this device does elsewhere in its own name, beside its journal: from the vault key. */
export const ownLabel = (purpose: string, space: string): string => label('own', purpose, space)

/** Ids and seeds of the space on a relay that holds a device's wakes and nothing else: from its own secret for them. */
export const wakeLabel = (part: 'space' | 'space-key' | 'device' | 'device-key'): string =>
  label('wakes', part)

/** What the devices of a space seal for one another: from the space's secret of this epoch. */
export const spaceSealLabel = (space: string, epoch: number): string => label('space-seal', space, epoch)

/** The Ed25519 seed under which orders for the space are signed: from its secret of this epoch. */
export const spaceOrderLabel = (space: string, epoch: number): string => label('space-order', space, epoch)

/** The HPKE `info` under which the secret of a new epoch is sealed to each device that stays. */
export const spaceTurnLabel = (space: string, epoch: number): string => label('space-turn', space, epoch)

/** The name of the row that twelve words open on a relay, and the key of its seal: from the 16 bytes that the words stand for. */
export const recoveryLabel = (purpose: 'locator' | 'seal'): string => label('recovery', purpose)

/** What this device notes about its space on a relay: from the vault key and the secret of one generation. */
export const relayNotesLabel = (space: string, epoch: number, generation: number): string =>
  label('relay-notes', space, epoch, generation)
