import type { Bytes } from './bytes.ts'
import { joinBytes, toHex } from './bytes.ts'
import { VaultError } from './errors.ts'
import { memoryEvidence } from './evidence/memory-evidence.ts'
import { openMemoryLog } from './log/index.ts'
import type { Vault, VaultOptions } from './vault.ts'

const nothingToLock = async (): Promise<never> => {
  throw new VaultError('unsupported', 'memory')
}

/** A vault for a device that is not the person's own: open at once, without keys, gone with the page. */
export function memoryVault<S>({ platform, meaning }: VaultOptions<S>): Vault<S> {
  const diary = openMemoryLog({ meaning, device: toHex(platform.random(8)) })
  let shelf: Bytes | undefined
  const append: Vault<S>['append'] = async (drafts, now) => void (await diary.append(drafts, now))
  return {
    phase: 'open',
    subscribe: () => () => {},
    diary,
    create: async () => {},
    unlockWithPassphrase: async () => {},
    unlockWithPasskey: async () => {},
    unlockWithWords: async () => {},
    lock: () => {
      throw new VaultError('unsupported', 'memory')
    },
    setPassphrase: nothingToLock,
    removePassphrase: nothingToLock,
    addPasskey: nothingToLock,
    removePasskey: nothingToLock,
    makeWords: nothingToLock,
    removeWords: nothingToLock,
    slots: async () => [],
    append,
    leave: append,
    readShelf: async () => shelf,
    writeShelf: async bytes => {
      shelf = joinBytes(bytes)
    },
    evidence: async meaning => memoryEvidence(meaning, toHex(platform.random(8))),
    clearDiary: async now => {
      const records = await diary.all()
      await diary.erase(
        records.map(({ id }) => id),
        now,
      )
      shelf = undefined
    },
    relay: nothingToLock,
    ownSecret: nothingToLock,
    health: async now => ({
      secrets: 'memory',
      persisted: false,
      damage: diary.damage,
      clockLooksWrong: diary.clockLooksWrong(now),
      lostEarlier: false,
      usage: undefined,
    }),
    askPersistence: async () => false,
    close: () => diary.close(),
  }
}
