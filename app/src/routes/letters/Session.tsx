import type { Letter } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Change } from './Change.tsx'
import { useLetterText } from './use-letter-text.ts'
import { Writing } from './Writing.tsx'

interface Props {
  /** The letter that is gone on with, or changed; undefined for a new one. */
  readonly letter: Letter | undefined
}

/** Writing: a new letter, one that is not finished, or another wording for one that is. */
export function Session({ letter }: Props) {
  // What is kept on the way makes another letter of it, and must not begin the session anew.
  const [begun] = useState(letter)
  const text = useLetterText(begun)
  if (text === undefined) {
    return (
      <Page name="letters" backTo={paths.letters}>
        <p role="status">{words('letters')('reading')}</p>
      </Page>
    )
  }
  if (begun?.minutes === undefined) return <Writing draft={begun} text={text} />
  return <Change letter={begun} text={text} />
}
