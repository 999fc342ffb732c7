/** What the first 100 bytes of a database say (https://www.sqlite.org/fileformat2.html#the_database_header). */
export interface FileHeader {
  readonly pageSize: number
  /** Bytes of a page that hold data: without those reserved at its end. */
  readonly usable: number
  /** Pages, as far as the header knows; else those of the file's length. */
  readonly pages: number
  readonly text: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Changes go to a log beside the file first. */
  readonly logged: boolean
}

export const headerBytes = 100
const magic = 'SQLite format 3\0'
const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const

/** Whether these first bytes begin a database. */
export function beginsDatabase(head: Uint8Array): boolean {
  if (head.length < headerBytes) return false
  for (let i = 0; i < magic.length; i++) if (head[i] !== magic.charCodeAt(i)) return false
  return true
}

/** @returns nothing where the numbers cannot be */
export function fileHeader(head: Uint8Array, size: number): FileHeader | undefined {
  if (!beginsDatabase(head)) return undefined
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  // 65536 does not fit into its two bytes and is written as 1.
  const written = view.getUint16(16)
  const pageSize = written === 1 ? 65_536 : written
  const usable = pageSize - view.getUint8(20)
  const text = encodings[view.getUint32(56)]
  const powerOfTwo = (pageSize & (pageSize - 1)) === 0
  if (!powerOfTwo || pageSize < 512 || usable < 480 || text === undefined) return undefined
  return { pageSize, usable, pages: pagesOf(view, pageSize, size), text, logged: view.getUint8(19) === 2 }
}

/** Old versions of SQLite do not keep the number of pages: it counts only where they left the file alone since. */
function pagesOf(view: DataView, pageSize: number, size: number): number {
  const kept = view.getUint32(28)
  const fresh = kept > 0 && view.getUint32(24) === view.getUint32(92)
  return fresh ? kept : Math.floor(size / pageSize)
}
