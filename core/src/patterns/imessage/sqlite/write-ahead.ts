import type { Source } from '../../source.ts'

/**
 * The write-ahead log that lies beside a database: what was written last and not yet put into the file itself
 * (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). Frames count up to the last commit whose frames all carry the
 * log's salts and the running checksum; what follows is left from before, or was never finished.
 */
export interface WriteAhead {
  readonly pageSize: number
  /** Where in the log the last committed version of a page begins, by number of page. */
  readonly places: ReadonlyMap<number, number>
  /** Pages of the database after the last commit; 0 when there is none. */
  readonly pages: number
  /**
   * The log is broken off or damaged after that, so that later messages may be missing. A long change that was under way while
   * the file was copied looks the same: its checksums are set right at the end.
   */
  readonly torn: boolean
}

const headerBytes = 32
const frameHeaderBytes = 24
const littleEndianSums = 0x377f0682
const bigEndianSums = 0x377f0683

/** Whether these first bytes begin a write-ahead log. */
export function beginsWriteAhead(head: Uint8Array): boolean {
  if (head.length < headerBytes) return false
  const magic = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0)
  return magic === littleEndianSums || magic === bigEndianSums
}

/** Reads the whole log once, in order, and keeps where each page lies. */
export async function readWriteAhead(source: Source): Promise<WriteAhead> {
  const log = new Log()
  for await (const chunk of source.chunks()) {
    if (!log.take(chunk)) break
  }
  return log.read()
}

class Log {
  /** The header, then one frame after another. */
  #unit: Uint8Array<ArrayBuffer> = new Uint8Array(headerBytes)
  #view = new DataView(this.#unit.buffer)
  #filled = 0
  /** Bytes of the log before the unit under way. */
  #before = 0
  #pageSize = 0
  #little = false
  #salts: readonly [number, number] = [0, 0]
  #sums: [number, number] = [0, 0]
  #torn = false
  #pages = 0
  readonly #committed = new Map<number, number>()
  readonly #pending = new Map<number, number>()

  /** @returns whether more is wanted */
  take(chunk: Uint8Array): boolean {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + this.#unit.length - this.#filled)
      this.#unit.set(part, this.#filled)
      this.#filled += part.length
      at += part.length
      if (this.#filled < this.#unit.length) continue
      const more = this.#pageSize === 0 ? this.#header() : this.#frame()
      this.#before += this.#unit.length
      this.#filled = 0
      if (!more) return false
      if (this.#before === headerBytes) this.#nextUnit(frameHeaderBytes + this.#pageSize)
    }
    return true
  }

  read(): WriteAhead {
    // What is left over is the beginning of a frame; that of an older log, longer than this one, is no loss.
    const salts = this.#filled >= 16 && this.#pageSize > 0 && this.#saltsFit()
    const torn = this.#torn || salts || (this.#pageSize === 0 && this.#filled > 0)
    return { pageSize: this.#pageSize, places: this.#committed, pages: this.#pages, torn }
  }

  #nextUnit(bytes: number): void {
    this.#unit = new Uint8Array(bytes)
    this.#view = new DataView(this.#unit.buffer)
  }

  #header(): boolean {
    const view = this.#view
    this.#little = view.getUint32(0) === littleEndianSums
    this.#salts = [view.getUint32(16), view.getUint32(20)]
    this.#addUp(0, 24)
    const size = view.getUint32(8)
    const sound = size >= 512 && size <= 65_536 && (size & (size - 1)) === 0 && this.#sumsAt(24)
    this.#torn = !sound
    if (sound) this.#pageSize = size
    return sound
  }

  #frame(): boolean {
    if (!this.#saltsFit()) return false
    this.#addUp(0, 8)
    this.#addUp(frameHeaderBytes, this.#unit.length)
    if (!this.#sumsAt(16)) {
      this.#torn = true
      return false
    }
    this.#pending.set(this.#view.getUint32(0), this.#before + frameHeaderBytes)
    const pages = this.#view.getUint32(4)
    if (pages > 0) this.#commit(pages)
    return true
  }

  #commit(pages: number): void {
    for (const [page, place] of this.#pending) this.#committed.set(page, place)
    this.#pending.clear()
    this.#pages = pages
  }

  #saltsFit(): boolean {
    return this.#view.getUint32(8) === this.#salts[0] && this.#view.getUint32(12) === this.#salts[1]
  }

  #sumsAt(place: number): boolean {
    return (
      this.#view.getUint32(place) === this.#sums[0] >>> 0 &&
      this.#view.getUint32(place + 4) === this.#sums[1] >>> 0
    )
  }

  /** The running checksum of the format: two sums over pairs of words, in the byte order that the log's first number names. */
  #addUp(from: number, to: number): void {
    let [first, second] = this.#sums
    for (let at = from; at < to; at += 8) {
      first = (first + this.#view.getUint32(at, this.#little) + second) | 0
      second = (second + this.#view.getUint32(at + 4, this.#little) + first) | 0
    }
    this.#sums = [first, second]
  }
}
