/**
 * What a friend's browser keeps of those who asked them: a database of its own, `breakwater-friend`, with one row each. No journal is
 * opened for it. Where a browser lets nothing be kept (a private window), rows live as long as the page.
 */
export interface FriendStore<Row extends { readonly id: string }> {
  /** False: gone with the page. */
  readonly lasting: boolean
  all(): Promise<readonly Row[]>
  /** In one step for all tabs: the row becomes what `change` makes of it; undefined removes it. */
  update(id: string, change: (row: Row | undefined) => Row | undefined): Promise<void>
}

const NAME = 'breakwater-friend'
const ROWS = 'rows'

export async function openFriendStore<Row extends { readonly id: string }>(): Promise<FriendStore<Row>> {
  try {
    return lasting(await opened())
  } catch {
    // Refused storage is a state of the browser, and the screen says it.
    return fleeting()
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(ROWS, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new DOMException('blocked', 'AbortError'))
  })
}

function lasting<Row extends { readonly id: string }>(database: IDBDatabase): FriendStore<Row> {
  // Erasing everything in another tab must not wait for this one.
  database.onversionchange = () => database.close()
  return {
    lasting: true,
    all: () =>
      new Promise((resolve, reject) => {
        const request = database.transaction(ROWS).objectStore(ROWS).getAll()
        request.onsuccess = () => resolve(request.result as Row[])
        request.onerror = () => reject(request.error)
      }),
    update: (id, change) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(ROWS, 'readwrite', { durability: 'strict' })
        const rows = transaction.objectStore(ROWS)
        const request = rows.get(id)
        request.onsuccess = () => {
          const next = change(request.result as Row | undefined)
          if (next === undefined) rows.delete(id)
          else rows.put(next)
        }
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      }),
  }
}

function fleeting<Row extends { readonly id: string }>(): FriendStore<Row> {
  const rows = new Map<string, Row>()
  return {
    lasting: false,
    all: async () => [...rows.values()],
    update: async (id, change) => {
      const next = change(rows.get(id))
      if (next === undefined) rows.delete(id)
      else rows.set(id, next)
    },
  }
}
