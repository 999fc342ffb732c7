/** What can go wrong with a file, each with words of its own in the app's catalogue and on the command line. */
export type FailureCode =
  /** None of the programs that we know wrote this. */
  | 'unknownFormat'
  | 'empty'
  /** Two or more different programs' chats in one zip or folder. */
  | 'mixedFormats'
  /** Known, but broken in a way that leaves no doubt-free reading. */
  | 'damaged'
  /** Known, but larger than such a file is read: in one piece, it would take more memory than there may be. */
  | 'tooLarge'
  /** Known, but holds no message of a person. */
  | 'noMessages'
  /** No chat, or no person, of the given name. */
  | 'notFound'
  /** More people write here than two. */
  | 'group'
  | 'encrypted'
  /** A zip that unpacks to more than a chat could be, or points outside of itself, or lies about its sizes. */
  | 'unsafeZip'
  /** A variant that is known and not read, as HTML where JSON is to be chosen. */
  | 'otherVariant'

/** A file that cannot be read. The message is for developers and holds neither a name nor a word of the file. */
export class PatternsFailure extends Error {
  override readonly name = 'PatternsFailure'
  readonly code: FailureCode
  /** The file's name, for the person's own screen alone. */
  readonly file: string | undefined
  /** Where in it, in bytes. */
  readonly offset: number | undefined

  constructor(code: FailureCode, where: { file?: string; offset?: number } = {}) {
    super(where.offset === undefined ? code : `${code} at byte ${where.offset}`)
    this.code = code
    this.file = where.file
    this.offset = where.offset
  }
}
