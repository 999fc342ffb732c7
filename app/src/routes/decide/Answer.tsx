import { words } from '../../messages/catalogue.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import type { Said } from './said.ts'

interface Props {
  readonly said: Said
  /** What stands in place of an answer that is not there. */
  readonly none?: string
}

/** What somebody answered to one question, with their own words as they wrote them. */
export function Answer({ said, none }: Props) {
  const t = words('decide')
  return (
    <div class="decide-answer">
      <p class="decide-soft">{said.question}</p>
      {said.answers.length === 0 ? <p>{none ?? t('given.skipped')}</p> : null}
      {said.answers.map(answer => (
        <p key={answer}>{answer}</p>
      ))}
      {said.words === undefined ? null : <OwnWords>{said.words}</OwnWords>}
    </div>
  )
}
