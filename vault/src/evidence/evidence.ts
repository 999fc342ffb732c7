import type { Draft, Meaning, VaultRecord } from '../contract.ts'

/** What the records of the evidence store mean, and which files they speak of: any other file is left over. */
export interface EvidenceMeaning<E> extends Meaning<E> {
  files(state: E): Iterable<string>
}

/** A file by the id under which a record names it. */
export interface KeptFile {
  readonly id: string
  readonly bytes: Uint8Array
}

/** `none`: nothing was ever kept. `byItself`: opens with the journal. `passphrase`: asks for one of its own. */
export type EvidenceDoor = 'none' | 'byItself' | 'passphrase'

/**
 * The second store of a vault: apart from the diary, under a key of its own, if wished behind a passphrase of its own.
 * It closes with the vault. Every verb but `door`, `open` and `erase` throws VaultError `locked` while it is closed.
 */
export interface Evidence<E> {
  door(): Promise<EvidenceDoor>
  /** Opens it, or makes it on first use. @throws VaultError `wrongKey`; nothing was changed. */
  open(passphrase?: string): Promise<void>
  readonly isOpen: boolean
  readonly state: E
  /** @returns the way to stop that */
  subscribe(listener: (state: E) => void): () => void
  /** Every record, oldest first. */
  records(): Promise<VaultRecord[]>
  /** Durable when it resolves: the files first, then the record that names them. `now`: epoch ms. */
  add(draft: Draft, files: readonly KeptFile[], now: number): Promise<VaultRecord>
  /** @throws VaultError `damaged`, also when there is no such file. */
  readFile(id: string): Promise<Uint8Array>
  /** Really removes this record and these files: their keys are overwritten. */
  remove(id: string, files: readonly string[], now: number): Promise<void>
  /** From now on it asks for this passphrase; `undefined`: no more. Nothing has to be sealed anew. */
  setPassphrase(passphrase: string | undefined): Promise<void>
  /** Forgets its key on this page. */
  close(): void
  /** Really removes all of it, open or not, the diary untouched. */
  erase(): Promise<void>
}
