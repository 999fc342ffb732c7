import { VaultError, type VaultErrorType } from '@breakwater/vault'

/** Which named error of the vault this is; `undefined` for anything else, which nobody can act on. */
export function faultOf(error: unknown): VaultErrorType | undefined {
  return error instanceof VaultError ? error.type : undefined
}
