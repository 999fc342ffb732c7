import type { Letter } from '@breakwater/core/heal'
import { useEffect, useState } from 'preact/hooks'
import { attempt } from '../../state/attempt.ts'
import { readEntryById } from '../../state/read-entry.ts'

/** The words of a letter, read from the journal as it is opened; undefined until they are there, empty without a letter. */
export function useLetterText(letter: Letter | undefined): string | undefined {
  const id = letter?.id
  const [text, setText] = useState(id === undefined ? '' : undefined)
  useEffect(() => {
    if (id === undefined) return undefined
    let wanted = true
    void attempt(async () => {
      const read = await textOf(id)
      if (wanted) setText(read)
    })
    return () => {
      wanted = false
    }
  }, [id])
  return text
}

async function textOf(id: string): Promise<string> {
  const body = (await readEntryById(id))?.body
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined
  return typeof text === 'string' ? text : ''
}
