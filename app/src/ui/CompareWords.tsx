import { useState } from 'preact/hooks'
import { Actions } from './Actions.tsx'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { ThreeWords, type ThreeWordsProps } from './ThreeWords.tsx'

export interface CompareWordsProps extends ThreeWordsProps {
  readonly same: string
  readonly differ: string
  /** what to do when they are not the same */
  readonly warning: string
  readonly onSame: () => void
}

/** Three words, whether the other side has the same, and what to do where it has not. */
export function CompareWords({ same, differ, warning, onSame, ...three }: CompareWordsProps) {
  const [differs, setDiffers] = useState(false)
  return (
    <>
      <ThreeWords {...three} />
      <Actions>
        <Button kind="primary" onClick={onSame}>
          {same}
        </Button>
        <Button pressed={differs} onClick={() => setDiffers(true)}>
          {differ}
        </Button>
      </Actions>
      {differs ? (
        <Notice tone="wrong" announce>
          {warning}
        </Notice>
      ) : null}
    </>
  )
}
