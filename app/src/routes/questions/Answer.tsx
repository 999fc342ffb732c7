import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../paths.ts'
import { isPlace } from '../place.ts'
import { LeansOn } from './LeansOn.tsx'
import type { Question } from './question.ts'

/** A few honest sentences, the screen where the question comes up, and what the sentences lean on. */
export function Answer({ question }: { readonly question: Question }) {
  return (
    <>
      {question.answer.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Screen place={question.screen} />
      <LeansOn claims={question.claims} />
    </>
  )
}

function Screen({ place }: { readonly place: string }) {
  const t = words('questions')
  if (!isPlace(place)) return null
  return (
    <div>
      <Button href={paths[place]}>{t('open', { title: words('common')(`titles.${place}`) })}</Button>
    </div>
  )
}
