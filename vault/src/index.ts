export { toBase64Url, toHex } from './bytes.ts'
export type {
  Damage,
  Draft,
  Hlc,
  Log,
  Meaning,
  RecordId,
  UnionReport,
  VaultRecord,
} from './contract.ts'
export { eraseEverything, type Leftover } from './erase-everything.ts'
export { VaultError, type VaultErrorType } from './errors.ts'
export type { Evidence, EvidenceDoor, EvidenceMeaning, KeptFile } from './evidence/evidence.ts'
export type { DatabaseEvents } from './log/database.ts'
export { openMemoryLog } from './log/index.ts'
export { openVault } from './open-vault.ts'
export type { VaultPlatform } from './platform.ts'
export type { Health, Phase, SlotInfo, Vault, VaultOptions } from './vault.ts'
