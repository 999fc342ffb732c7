import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { Page } from '../Page.tsx'
import { useContent } from '../useContent.ts'
import { OneQuestion } from './OneQuestion.tsx'
import { questionAt } from './question.ts'
import { Search } from './Search.tsx'
import './questions.css'

/** Questions that people ask, answered in a few sentences: searched, by topic, or one alone. Open before any lock. */
export default function Questions() {
  const t = words('questions')
  const { query } = useLocation()
  const text = useContent('questions')
  const one = text && questionAt(text, query.q)
  if (text !== undefined && one !== undefined) return <OneQuestion key={one.id} text={text} question={one} />
  return (
    <Page key="all" name="questions" lead={text?.intro}>
      {text === undefined ? <p role="status">{t('loading')}</p> : <Search text={text} />}
    </Page>
  )
}
