import { type Bytes, joinBytes } from '../bytes.ts'
import type { VaultPlatform } from '../platform.ts'
import { SECRET_FILE, type SecretDirectory, type SecretRequest } from './secret-file.ts'
import { secretAt } from './secret-row.ts'
import { FIRST_GENERATION_SLOT, type SecretStore } from './secret-store.ts'
import { type Caller, callerOf } from './worker-call.ts'

/** Held alone by who writes the file, shared by who reads it, across all tabs. */
const LOCK = 'breakwater-secrets'

type Needs = Pick<VaultPlatform, 'startWorker' | 'locks'> & { getDirectory(): Promise<SecretDirectory> }

const isNumber = (result: unknown): result is number => typeof result === 'number'

async function readRow(needs: Needs): Promise<Bytes> {
  return needs.locks.request(LOCK, { mode: 'shared' }, async () => {
    const directory = await needs.getDirectory()
    try {
      const file = await (await directory.getFileHandle(SECRET_FILE)).getFile()
      return new Uint8Array(await file.arrayBuffer())
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'NotFoundError') return new Uint8Array()
      throw failure
    }
  })
}

/**
 * Secrets in one file of the origin-private file system. The page reads the whole file at once and remembers it; a
 * worker, started when something is first written, overwrites single places.
 */
export function opfsSecrets(needs: Needs): SecretStore {
  let row: Promise<Bytes> | undefined
  let caller: Caller<SecretRequest, number> | undefined

  const readAgain = (): Promise<Bytes> => {
    row = readRow(needs)
    row.catch(() => {
      row = undefined
    })
    return row
  }
  const change = async (request: SecretRequest): Promise<number> => {
    caller ??= callerOf(needs.startWorker('secrets'), isNumber)
    const { ask } = caller
    try {
      return await needs.locks.request(LOCK, () => ask(request))
    } finally {
      row = undefined
    }
  }
  return {
    kind: 'opfs',
    read: async slot => {
      const known = secretAt(await (row ?? readAgain()), slot)
      return known || slot < FIRST_GENERATION_SLOT ? known : secretAt(await readAgain(), slot)
    },
    write: async (slot, secret) => void (await change({ op: 'write', slot, secret: joinBytes(secret) })),
    append: secret => change({ op: 'append', secret: joinBytes(secret) }),
    wipe: async slots => void (await change({ op: 'wipe', slots })),
    destroyAll: async () => void (await change({ op: 'destroy' })),
    refresh: () => {
      row = undefined
    },
    close: () => {
      caller?.close()
      caller = undefined
      row = undefined
    },
  }
}
