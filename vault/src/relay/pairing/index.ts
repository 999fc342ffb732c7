/** Two devices that meet: see vault/README.md, "Relay". */
export { PairingError, type PairingErrorType } from './errors.ts'
export { Host } from './host.ts'
export { Newcomer } from './newcomer.ts'
export type { PairingOptions } from './table.ts'
