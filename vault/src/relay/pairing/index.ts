/** Two devices that meet: see vault/README.md, "Relay". */
export { PairingError, type PairingErrorType } from './errors.ts'
export { introductionOf, readIntroduction, readShare, shareBytes } from './introductions.ts'
export { KnownDevice } from './known-device.ts'
export { NewDevice } from './new-device.ts'
export type { PairingOptions } from './table.ts'
