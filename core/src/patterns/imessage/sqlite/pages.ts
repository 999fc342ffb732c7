import { PatternsFailure } from '../../failure.ts'
import type { Source } from '../../source.ts'
import { type FileHeader, fileHeader, headerBytes } from './file-header.ts'
import { Recent } from './recent.ts'
import { readWriteAhead, type WriteAhead } from './write-ahead.ts'

/** The file is read in blocks: neighbours are wanted next, and each reading costs a turn of the event loop. */
const blockBytes = 128 * 1024
const blocksKept = 48
/** Pages out of the write-ahead log lie anywhere in it, and are read one by one. */
const loggedKept = 64

/** A source that can be read at any place. */
export type AnyPlace = Source & Required<Pick<Source, 'slice'>>

/** The pages of a database as its last commit left them: those of the log over those of the file. At most 10 MB are kept. */
export class Pages {
  readonly header: FileHeader
  /** Pages of the database, of which some may be missing from a broken file. */
  readonly count: number
  /** The log is broken off: what was written last may be missing. */
  readonly torn: boolean
  /** The program writes to a log beside the file, and there is none here: it may be missing, or have been put away in order. */
  readonly logMissing: boolean
  readonly #file: AnyPlace
  readonly #logFile: AnyPlace | undefined
  readonly #places: ReadonlyMap<number, number>
  readonly #blocks = new Recent<Uint8Array>(blocksKept)
  readonly #logged = new Recent<Uint8Array>(loggedKept)

  constructor(
    file: AnyPlace,
    header: FileHeader,
    log?: { readonly file: AnyPlace; readonly read: WriteAhead | undefined },
  ) {
    this.#file = file
    this.header = header
    this.#logFile = log?.file
    this.#places = log?.read?.places ?? new Map()
    this.count = log?.read && log.read.pages > 0 ? log.read.pages : header.pages
    this.torn = log?.read?.torn ?? false
    this.logMissing = header.logged && log === undefined
  }

  /** Whether the bytes of this page are there; a database that was cut off lacks its last ones. */
  reaches(page: number): boolean {
    return this.#places.has(page) || page * this.header.pageSize <= this.#file.size
  }

  /** The page, where it was read lately. */
  kept(page: number): Uint8Array | undefined {
    const { pageSize } = this.header
    if (this.#places.has(page)) return this.#logged.get(page)
    const start = (page - 1) * pageSize
    const block = this.#blocks.get(Math.floor(start / blockBytes))
    const within = start % blockBytes
    return block && within + pageSize <= block.length ? block.subarray(within, within + pageSize) : undefined
  }

  /** Reads the page. @throws PatternsFailure `damaged` where there is none of this number */
  async read(page: number): Promise<Uint8Array> {
    if (!this.isPage(page) || !this.reaches(page)) throw this.broken(page)
    const place = this.#places.get(page)
    if (place === undefined)
      await this.#readBlock(Math.floor(((page - 1) * this.header.pageSize) / blockBytes))
    else await this.#readLogged(page, place)
    const bytes = this.kept(page)
    if (bytes === undefined) throw this.broken(page)
    return bytes
  }

  isPage(page: number): boolean {
    return page >= 1 && page <= this.count
  }

  /** A failure that says where: the first byte of the page. */
  broken(page: number): PatternsFailure {
    return new PatternsFailure('damaged', {
      file: this.#file.name,
      offset: Math.max(0, page - 1) * this.header.pageSize,
    })
  }

  async #readBlock(block: number): Promise<void> {
    const start = block * blockBytes
    this.#blocks.set(block, await this.#file.slice(start, Math.min(start + blockBytes, this.#file.size)))
  }

  async #readLogged(page: number, place: number): Promise<void> {
    const bytes = await this.#logFile?.slice(place, place + this.header.pageSize)
    if (bytes?.length === this.header.pageSize) this.#logged.set(page, bytes)
  }
}

/**
 * Opens a database with its write-ahead log.
 * @throws PatternsFailure `damaged` where the header makes no sense or the log belongs to another database
 */
export async function openPages(file: AnyPlace, log?: AnyPlace): Promise<Pages> {
  const inFile = fileHeader(await file.slice(0, headerBytes), file.size)
  if (inFile === undefined) throw new PatternsFailure('damaged', { file: file.name, offset: 0 })
  if (log === undefined) return new Pages(file, inFile)
  const read = await readWriteAhead(log)
  if (read && read.pages > 0 && read.pageSize !== inFile.pageSize)
    throw new PatternsFailure('damaged', { file: log.name, offset: 8 })
  return new Pages(file, inFile, { file: log, read })
}
