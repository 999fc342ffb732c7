import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { SearchBox } from '../SearchBox.tsx'
import type { QuestionsText } from '../useContent.ts'
import { searchQuestions } from './search.ts'
import { Folded, Topics } from './Topics.tsx'

/** A field to search by, and below it all questions, or those that were found. */
export function Search({ text }: { readonly text: QuestionsText }) {
  const t = words('questions')
  const [wanted, setWanted] = useState('')
  const searching = wanted.trim() !== ''
  const found = searchQuestions(text.questions, wanted)

  return (
    <>
      <SearchBox
        says={{
          label: t('search'),
          hint: t('searchHint'),
          found: t('found', { count: found.length }),
          nothing: t('nothing'),
          all: t('all'),
          help: t('help'),
        }}
        wanted={wanted}
        count={found.length}
        onWanted={setWanted}
      />
      {searching ? <Folded questions={found} /> : <Topics text={text} />}
    </>
  )
}
