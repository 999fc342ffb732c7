import { kindCode } from '../events.ts'
import { Body } from './body.ts'
import { PackedColumns } from './columns.ts'
import { Opening } from './opening.ts'
import { type Piece, type Points, pointsIn } from './points.ts'

/** The events of a file, the last of which may go on in further lines. */
export class UnderWay {
  readonly columns: PackedColumns
  readonly #opening: Opening
  readonly #body: Body
  /** Whether further lines belong to the last event's words, and whether it has words already. */
  #grows = false
  #hasWords = false

  /** `room` as in `PackedColumns`. */
  constructor(ios: boolean, room: number) {
    this.columns = new PackedColumns(room)
    this.#opening = new Opening(ios, this.columns)
    this.#body = new Body(ios, this.#opening)
  }

  /** An event of which no more is known than this. */
  add(at: number, sender: number, kind: number, points: number): void {
    this.columns.add(at, sender, kind, points)
    this.#opening.end()
    // Behind a call, a deleted message or a notice no words of the person follow.
    this.#grows = kind < kindCode.call
    this.#hasWords = true
  }

  /** A message of which the words of the first line begin at `from`. */
  message(at: number, sender: number, piece: Piece, from: number, line: Points): void {
    if (this.#body.isPlain(piece.bytes, from, line)) this.add(at, sender, kindCode.text, line.count)
    else this.#unusual(at, sender, piece, from, line)
  }

  /** A further line, which begins at `from`: the break before it counts as the one character that it is. */
  further(piece: Piece, from: number, line: Points): void {
    if (!this.#grows) return
    if (this.#body.isPlainTail(piece.bytes, from, line)) this.grow(line.count)
    else this.#tail(piece, from, line)
  }

  /** A further line that is words alone. */
  grow(points: number): void {
    if (!this.#grows) return
    const { length, count } = this.columns
    length[count - 1] = (length[count - 1] as number) + points + (this.#hasWords ? 1 : 0)
    this.#hasWords = true
  }

  /** Nothing more belongs to the last event. */
  close(): void {
    this.#grows = false
  }

  #unusual(at: number, sender: number, piece: Piece, from: number, line: Points): void {
    const body = this.#body
    body.read(piece.bytes, from, line)
    const { kind, to } = body
    this.columns.add(at, sender, kind, to === from ? 0 : line.count - pointsIn(piece, to, line.to))
    if (kind !== kindCode.system) this.#opening.end()
    this.#grows = kind < kindCode.call
    this.#hasWords = to > from
  }

  #tail(piece: Piece, from: number, line: Points): void {
    const { columns } = this
    const body = this.#body
    body.readTail(piece.bytes, from, line)
    this.grow(line.count - pointsIn(piece, body.to, line.to))
    if (body.kind !== kindCode.text) columns.kind[columns.count - 1] = body.kind
  }
}
