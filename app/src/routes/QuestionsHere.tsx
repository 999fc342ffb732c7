import { Disclosure } from '../ui/Disclosure.tsx'
import { List } from '../ui/List.tsx'
import { ListRow } from '../ui/ListRow.tsx'
import type { Place } from './place.ts'
import { addressOf } from './questions/question.ts'
import { useContent } from './useContent.ts'

interface Props {
  /** The screen, as the questions name it under `arises`. */
  readonly place: Place
}

/** At the foot of a screen, folded: the questions that come up there, each leading to its answer. */
export function QuestionsHere({ place }: Props) {
  const text = useContent('questions')
  const asked = text?.questions.filter(({ arises }) => arises.includes(place)) ?? []
  if (text === undefined || asked.length === 0) return null
  return (
    <Disclosure summary={text.here}>
      <List>
        {asked.map(({ id, question }) => (
          <ListRow key={id} title={question} href={addressOf(text, id)} />
        ))}
      </List>
    </Disclosure>
  )
}
