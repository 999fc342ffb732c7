import './ThreeWords.css'

export interface ThreeWordsProps {
  /** English words of BIP 39, the same in every language of the app */
  readonly words: readonly string[]
  /** what they are, for those who do not see them */
  readonly label: string
}

/** The words that two people or two devices compare. */
export function ThreeWords({ words, label }: ThreeWordsProps) {
  return (
    <ol class="three-words" aria-label={label} translate={false} lang="en" dir="ltr">
      {words.map(word => (
        <li key={word}>{word}</li>
      ))}
    </ol>
  )
}
