import { filledBlank, piecesOf } from '@breakwater/core/comeback'

interface Props {
  readonly text: string
  readonly filled: Readonly<Record<string, string>>
}

/** A line with its blanks: filled in they look like one's own words, empty ones like a gap with its name. */
export function Line({ text, filled }: Props) {
  return (
    <p>
      {piecesOf(text).map((piece, place) => {
        if ('words' in piece) return piece.words
        const own = filledBlank(filled, piece.blank)
        return own === undefined ? (
          <span key={`${place}`} class="line-gap">
            {'…'}
          </span>
        ) : (
          <span key={`${place}`} class="line-own">
            {own}
          </span>
        )
      })}
    </p>
  )
}
