/**
 * Everything that can go wrong in the vault and that somebody can act on. Other failures are bugs and are thrown as
 * they come. No message ever contains what a person wrote.
 */
export type VaultErrorType =
  /** No slot opens with this passphrase, passkey or these words. Nothing was changed. */
  | 'wrongKey'
  /** A passphrase, or the vault's own keys, are needed first. */
  | 'locked'
  /** The disk or the origin's quota is full: nothing of this write was kept, everything before it was. */
  | 'storageFull'
  /** The database was written by a newer Breakwater. It is left untouched. */
  | 'newerFormat'
  /** An older version in another tab holds the database: opening waits until that tab is closed. */
  | 'heldElsewhere'
  /** The browser refuses IndexedDB altogether. */
  | 'storageBlocked'
  /** The secret of this generation has been destroyed. */
  | 'destroyed'
  /** Sealed bytes do not open: damaged or not ours. */
  | 'damaged'
  /** The keys are gone though sealed data is here (the browser cleared one and not the other). */
  | 'keysLost'
  /** A file that is no export of Breakwater's, or a damaged one. */
  | 'notAnExport'
  /** This browser lacks something that is needed; `detail` names it. */
  | 'unsupported'

export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly type: VaultErrorType
  readonly detail: string | undefined

  constructor(type: VaultErrorType, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? type : `${type}: ${detail}`, options)
    this.type = type
    this.detail = detail
  }
}
