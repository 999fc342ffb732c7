/**
 * How much a zip may unpack to. Entries are read one at a time and nothing of them is kept, so that these bound time, not memory.
 * WhatsApp's zips are at most some hundred MB, Meta's and Google's many GB, nearly all of it photos, which are never unpacked.
 */
export const limits = {
  /** Entries of all kinds; their places are kept to see whether two overlap (16 bytes each). */
  entries: 1_000_000,
  /** Bytes of the list of entries. */
  directory: 256 * 2 ** 20,
  /** Unpacked bytes of one file that could be a chat. SMS with pictures in them come to some GB. */
  entry: 8 * 2 ** 30,
  /** Unpacked bytes of all such files that were picked together. */
  total: 32 * 2 ** 30,
  /**
   * Unpacked over packed bytes. Chats pack to a quarter or a twentieth, JSON with much indentation to a fiftieth; what deflate can
   * do at most is 1,032. Small files are let off: forty kilobytes of spaces are no bomb.
   */
  ratio: 200,
  ratioFrom: 8 * 2 ** 20,
} as const

/** Whether a file of these sizes may be unpacked at all. */
export const tooMuch = (packed: number, unpacked: number): boolean =>
  unpacked > limits.entry || (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
