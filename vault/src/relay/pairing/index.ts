/** Two devices that meet: see vault/README.md, "Relay". */
export { PairingError, type PairingErrorType } from './errors.ts'
export { KnownDevice } from './known-device.ts'
export { NewDevice } from './new-device.ts'
export type { PairingOptions } from './table.ts'
