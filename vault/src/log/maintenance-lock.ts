/** What is used of a `LockManager`. */
export type Locks = Pick<LockManager, 'request'>

/** One tab at a time changes the structure of the logs, whatever their store. */
const MAINTENANCE = 'bw-maint'

const inThisRealm = new Map<string, Promise<unknown>>()

/** Where a browser has no Web Locks: one at a time in this tab; the revision in the database guards against others. */
async function afterOthersHere<T>(work: () => Promise<T>): Promise<T> {
  const before = inThisRealm.get(MAINTENANCE) ?? Promise.resolve()
  const own = before.then(work, work)
  inThisRealm.set(
    MAINTENANCE,
    own.catch(() => undefined),
  )
  return own
}

/** Waits for the lock, then works. */
export function underLock<T>(locks: Locks | undefined, work: () => Promise<T>): Promise<T> {
  return locks ? locks.request(MAINTENANCE, {}, work) : afterOthersHere(work)
}

/** Works when no tab is at it; otherwise leaves it to the one that is and says `false`. */
export async function ifLockIsFree(locks: Locks | undefined, work: () => Promise<void>): Promise<boolean> {
  if (!locks) return afterOthersHere(work).then(() => true)
  return locks.request(MAINTENANCE, { ifAvailable: true }, async lock => {
    if (lock) await work()
    return lock !== null
  })
}
