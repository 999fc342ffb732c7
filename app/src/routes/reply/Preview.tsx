import type { Mark } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import './reply.css'

interface Props {
  readonly text: string
  readonly marks: readonly Mark[]
}

interface Piece {
  readonly at: number
  readonly words: string
  readonly marked: boolean
}

/** The answer as it stands, with what stands out; the list below says the same in words. */
export function Preview({ text, marks }: Props) {
  return (
    <figure>
      <figcaption class="visually-hidden">{words('reply')('reading.preview')}</figcaption>
      <p class="own-words">
        {piecesOf(text, marks).map(piece =>
          piece.marked ? (
            <mark key={piece.at} class="stands-out">
              {piece.words}
            </mark>
          ) : (
            piece.words
          ),
        )}
      </p>
    </figure>
  )
}

/** The text cut where marks begin and end; marks that lie over one another become one. */
function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const cuts = [...new Set([0, ...marks.flatMap(({ from, to }) => [from, to]), text.length])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((at, place) => ({
    at,
    words: text.slice(at, cuts[place + 1]),
    marked: marks.some(({ from, to }) => from <= at && at < to),
  }))
}
