/** What lies on the device, read and changed past the app: as a failing disk, another program or a newer version would. */
import type { Page } from '@playwright/test'

/** The bytes of the secret file, 32 a row; empty when there is none. */
export async function secretRows(page: Page): Promise<Uint8Array[]> {
  const bytes = await page.evaluate(async () => {
    try {
      const folder = await navigator.storage.getDirectory()
      const file = await (await folder.getFileHandle('half.bin')).getFile()
      return [...new Uint8Array(await file.arrayBuffer())]
    } catch {
      return []
    }
  })
  return Array.from({ length: bytes.length / 32 }, (_, row) =>
    Uint8Array.from(bytes.slice(row * 32, row * 32 + 32)),
  )
}

export const isBlank = (row: Uint8Array | undefined): boolean => row?.every(byte => byte === 0) ?? true

/** Every row of every store as text, bytes in hexadecimal: equal before and after means that nothing was changed. */
export function dumpDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
    const plain = (_: string, value: unknown) =>
      value instanceof Uint8Array
        ? Array.from(value, byte => byte.toString(16)).join(' ')
        : value instanceof CryptoKey
          ? 'a key'
          : value
    const db = await request(indexedDB.open('breakwater'))
    const lines = [`version ${db.version}`]
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name)
      const [keys, values] = [await request(store.getAllKeys()), await request(store.getAll())]
      lines.push(...keys.map((key, at) => JSON.stringify([name, key, values[at]], plain)))
    }
    db.close()
    return lines.join('\n')
  })
}

/** Flips one byte in the middle of the first row of this store. */
export function flipByte(page: Page, store: 'tail' | 'segment' | 'snapshot'): Promise<void> {
  return page.evaluate(async name => {
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
    const flip = (value: unknown): boolean => {
      if (value instanceof Uint8Array && value.length > 40) {
        const middle = value.length >> 1
        value.set([(value.at(middle) ?? 0) ^ 1], middle)
        return true
      }
      return typeof value === 'object' && value !== null && Object.values(value).some(flip)
    }
    const db = await request(indexedDB.open('breakwater'))
    const rows = db.transaction(name, 'readwrite').objectStore(name)
    const [key] = await request(rows.getAllKeys())
    if (key === undefined) throw new Error(`nothing in ${name}`)
    const row: unknown = await request(rows.get(key))
    if (!flip(row)) throw new Error('no bytes to flip')
    await request(rows.put(row, key))
    db.close()
  }, store)
}

/** Says in the database that a newer program wrote it: by its version, or by the number of its format. */
export function makeNewer(page: Page, how: 'version' | 'format'): Promise<void> {
  return page.evaluate(async way => {
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
    const db = await request(
      way === 'version' ? indexedDB.open('breakwater', 99) : indexedDB.open('breakwater'),
    )
    if (way === 'format') {
      const meta = db.transaction('meta', 'readwrite').objectStore('meta')
      const header = await request(meta.get('header'))
      await request(meta.put({ ...header, format: 99 }, 'header'))
    }
    db.close()
  }, how)
}

/** Puts the database back to its first form, as an older version left it, and holds it open as one that never steps aside. */
export function holdAsOlder(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
    const newer = await request(indexedDB.open('breakwater'))
    const rows: [string, IDBValidKey[], unknown[]][] = []
    for (const name of newer.objectStoreNames) {
      const store = newer.transaction(name).objectStore(name)
      rows.push([name, await request(store.getAllKeys()), await request(store.getAll())])
    }
    newer.close()
    await request(indexedDB.deleteDatabase('breakwater'))
    const opening = indexedDB.open('breakwater', 1)
    opening.onupgradeneeded = () => {
      for (const [name, keys, values] of rows) {
        if (name === 'blob') continue
        const store = opening.result.createObjectStore(name)
        for (const [at, key] of keys.entries()) store.put(values[at], key)
      }
    }
    const held = await request(opening)
    Reflect.set(globalThis, 'held', held)
  })
}
