/** The ways in that ask something of the person. */
export { byPasskey, passkeySlot, usePasskey } from './passkey-way.ts'
export { byPassphrase, passphraseSlot } from './passphrase-way.ts'
export { byWords, wordsSlot } from './words-way.ts'
