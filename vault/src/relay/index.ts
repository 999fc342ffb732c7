/** The way to other devices and to friends: see vault/README.md, "Relay". */
export { type Letter, RelayClient, type RelayOptions, type SpaceAccess } from './client.ts'
export type {
  Joining,
  Newcomer,
  RecoveryWords,
  RelayDevice,
  RelayStatus,
  RelaySync,
  RelayUse,
  SpaceShare,
  Trouble,
  TroubleType,
} from './contract.ts'
export { RelayError, type RelayErrorType } from './errors.ts'
export {
  introductionOf,
  KnownDevice,
  NewDevice,
  PairingError,
  type PairingErrorType,
  type PairingOptions,
  readIntroduction,
  readShare,
  shareBytes,
} from './pairing/index.ts'
export { RecoveryError, type RecoveryErrorType } from './recovery-error.ts'
export { isSigned, type Signer, signerOf } from './signing.ts'
export { WakeSpace } from './wake-space.ts'
