import { explained } from '../log/database.ts'

/**
 * Runs a write.
 * @throws VaultError `storageFull` when the disk or the origin's quota had no room; other failures as they come.
 */
export async function storing<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (failure) {
    throw explained(failure)
  }
}
