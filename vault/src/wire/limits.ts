/** What a relay takes, in bytes and numbers. Clients stay below; the server refuses above. */
export const limits = {
  /** One batch of the log, as it lies on the wire. */
  batchBytes: 65_536,
  /** One blob: a sealed segment, snapshot or manifest piece. */
  blobBytes: 1_048_576,
  /** One sealed letter to a box. */
  mailBytes: 16_384,
  /** The small JSON bodies of everything else. */
  jsonBytes: 16_384,
  /** Batches in one answer to a reader, and the bytes at which an answer ends early. */
  pageBatches: 500,
  pageBytes: 1_048_576,
  /** All that one space may keep: batches and blobs together. 50,000 entries take about 4 MB. */
  spaceBytes: 64 * 1_048_576,
  devices: 12,
  /** Letters that wait in one box. */
  mails: 200,
  /** A letter that nobody fetched is deleted after so many days. */
  mailDays: 7,
  /** Wakes that one device may have ahead. */
  wakes: 64,
  /** A challenge counts so long, once. */
  challengeMs: 60_000,
  /** A token counts so long, unless its device is removed before. */
  tokenMs: 15 * 60_000,
  /** A space nobody asked for in so many days is deleted. */
  idleDays: 730,
} as const
