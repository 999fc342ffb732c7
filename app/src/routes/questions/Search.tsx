import { useRef, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { paths } from '../paths.ts'
import type { QuestionsText } from '../useContent.ts'
import { searchQuestions } from './search.ts'
import { Folded, Topics } from './Topics.tsx'

/** A field to search by, and below it all questions, or those that were found. */
export function Search({ text }: { readonly text: QuestionsText }) {
  const t = words('questions')
  const [wanted, setWanted] = useState('')
  const field = useRef<HTMLDivElement>(null)
  const searching = wanted.trim() !== ''
  const found = searchQuestions(text.questions, wanted)

  function showAll(): void {
    setWanted('')
    field.current?.querySelector('input')?.focus()
  }

  return (
    <>
      <div ref={field}>
        <TextInput
          type="search"
          label={t('search')}
          hint={t('searchHint')}
          value={wanted}
          onInput={setWanted}
        />
        <p role="status" class="questions-count">
          {searching ? (found.length === 0 ? t('nothing') : t('found', { count: found.length })) : null}
        </p>
      </div>
      {found.length === 0 ? <Nothing onAll={showAll} /> : null}
      {searching ? <Folded questions={found} /> : <Topics text={text} />}
    </>
  )
}

/** Another way on; who looks for words that are not here may need people. */
function Nothing({ onAll }: { readonly onAll: () => void }) {
  const t = words('questions')
  return (
    <Actions>
      <Button onClick={onAll}>{t('all')}</Button>
      <Button href={paths.help}>{t('help')}</Button>
    </Actions>
  )
}
