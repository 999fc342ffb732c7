const mebibyte = 1024 * 1024

/** A file up to this size is kept with its entry; of a larger one its name and its hash. Bytes. */
export const keptUpTo = 20 * mebibyte
/** All kept files together: more is neither sealed into one export nor opened on a phone. Bytes. */
export const keptInAll = 200 * mebibyte
/** A file up to this size is hashed: the browser's own SHA-256 takes it whole, in memory. Bytes. */
export const hashedUpTo = 300 * mebibyte
/** So many files an entry. */
export const maxFiles = 12

export type FileFate = 'kept' | 'hashOnly' | 'nameOnly'

/** What becomes of a file of `size` bytes when `already` bytes are kept. */
export function fateOf(size: number, already: number): FileFate {
  if (size > hashedUpTo) return 'nameOnly'
  return size <= keptUpTo && already + size <= keptInAll ? 'kept' : 'hashOnly'
}
