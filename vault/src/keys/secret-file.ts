import { joinBytes } from '../bytes.ts'
import { nextFreeSlot, offsetOf } from './secret-row.ts'
import { SECRET_BYTES } from './secret-store.ts'

/** The file's name says nothing about what it is for. */
export const SECRET_FILE = 'half.bin'

/** What is used of `FileSystemSyncAccessHandle`: the only way to write a file in place (`createWritable` swaps files). */
export interface SyncHandle {
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number
  getSize(): number
  flush(): void
  close(): void
}

export interface SecretFileHandle {
  getFile(): Promise<Pick<Blob, 'arrayBuffer'>>
  createSyncAccessHandle?(): Promise<SyncHandle>
}

/** What is used of the directory that `navigator.storage.getDirectory()` gives. */
export interface SecretDirectory {
  getFileHandle(name: string, options?: { create?: boolean }): Promise<SecretFileHandle>
  removeEntry(name: string): Promise<void>
}

/** What the page asks the worker to do with the file. */
export type SecretRequest =
  | { readonly op: 'write'; readonly slot: number; readonly secret: Uint8Array }
  | { readonly op: 'append'; readonly secret: Uint8Array }
  | { readonly op: 'wipe'; readonly slots: readonly number[] }
  | { readonly op: 'destroy' }

/** A handle excludes all others, those of other tabs too: they hold it for milliseconds, so asking again is enough. */
const ATTEMPTS = 40
const PAUSE_MS = 25

const named = (failure: unknown, name: string): boolean =>
  typeof failure === 'object' && failure !== null && 'name' in failure && failure.name === name

async function openExclusively(file: SecretFileHandle, attempts = ATTEMPTS): Promise<SyncHandle> {
  if (!file.createSyncAccessHandle) throw new DOMException('no sync access handles', 'NotSupportedError')
  try {
    return await file.createSyncAccessHandle()
  } catch (failure) {
    if (!named(failure, 'NoModificationAllowedError') || attempts <= 1) throw failure
    await new Promise(resume => setTimeout(resume, PAUSE_MS))
    return openExclusively(file, attempts - 1)
  }
}

/** Writes the whole of `bytes`; a short write is a full disk. */
function writeAll(handle: SyncHandle, bytes: Uint8Array, at: number): void {
  const written = handle.write(joinBytes(bytes), { at })
  if (written !== bytes.length) throw new DOMException('the disk is full', 'QuotaExceededError')
}

function change(handle: SyncHandle, request: SecretRequest): number {
  const size = handle.getSize()
  switch (request.op) {
    case 'write':
      writeAll(handle, request.secret, offsetOf(request.slot))
      return request.slot
    case 'append': {
      const slot = nextFreeSlot(size)
      writeAll(handle, request.secret, offsetOf(slot))
      return slot
    }
    case 'wipe':
      for (const slot of request.slots.filter(slot => offsetOf(slot) < size))
        writeAll(handle, new Uint8Array(SECRET_BYTES), offsetOf(slot))
      return 0
    case 'destroy':
      writeAll(handle, new Uint8Array(size), 0)
      return 0
  }
}

async function changeAndFlush(directory: SecretDirectory, request: SecretRequest): Promise<number> {
  const file = await directory.getFileHandle(SECRET_FILE, { create: request.op !== 'destroy' })
  const handle = await openExclusively(file)
  try {
    const slot = change(handle, request)
    handle.flush()
    return slot
  } finally {
    handle.close()
  }
}

/**
 * Does one thing to the secret file, flushed before it resolves. Runs in a dedicated worker.
 * @returns the place that was written, 0 for `wipe` and `destroy`.
 */
export async function changeSecretFile(directory: SecretDirectory, request: SecretRequest): Promise<number> {
  if (request.op !== 'destroy') return changeAndFlush(directory, request)
  try {
    await changeAndFlush(directory, request)
    await directory.removeEntry(SECRET_FILE)
  } catch (failure) {
    if (!named(failure, 'NotFoundError')) throw failure
  }
  return 0
}
