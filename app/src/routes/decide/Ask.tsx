import { type QuestionCode, questions } from '@breakwater/core/decide'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { DecideText } from '../useContent.ts'
import { answer, type Draft, draftOf } from './answer.ts'
import { addressOf } from './places.ts'
import { QuestionPage } from './QuestionPage.tsx'
import { type QuestionText, questionText } from './question-text.ts'
import { changedSince, following, round } from './round.ts'
import { toggled } from './toggled.ts'
import { useKeptOnLeaving } from './useKeptOnLeaving.ts'

interface Props {
  readonly question: QuestionCode
  readonly text: DecideText
}

/** One question: answers to choose, and words of one's own. They are kept when the person goes on, whichever way. */
export function Ask({ question, text }: Props) {
  const t = words('decide')
  const { route } = useLocation()
  const asked = questionText(text, question)
  // The round as it is on this screen: while the lock closes, the journal behind it is gone already.
  const current = round.value
  const [draft, setDraft] = useState<Draft>(() => draftOf(current, question))
  const keep = useKeptOnLeaving(draft, latest => answer(current, question, latest))

  async function goOn(given: Draft): Promise<void> {
    if (await keep(given)) route(addressOf(following(question)))
  }

  return (
    <QuestionPage
      question={question}
      heading={asked.question}
      why={asked.why}
      claim={asked.claim}
      onNext={() => void goOn(draft)}
      onSkip={() => void goOn({ answers: [], words: '' })}
    >
      {changedSince(question) ? <Notice tone="care">{t('ask.changed')}</Notice> : null}
      <Answers
        question={question}
        asked={asked}
        chosen={draft.answers}
        onChoose={answers => setDraft({ ...draft, answers })}
      />
      {asked.words === undefined ? null : (
        <Disclosure summary={t('ask.ownWords')} open={draftOf(current, question).words !== ''}>
          <TextArea
            label={asked.words}
            hint={t('ask.ownHint')}
            value={draft.words}
            maxLength={20_000}
            onInput={written => setDraft({ ...draft, words: written })}
          />
        </Disclosure>
      )}
    </QuestionPage>
  )
}

interface AnswersProps {
  readonly question: QuestionCode
  readonly asked: QuestionText
  readonly chosen: readonly string[]
  readonly onChoose: (answers: readonly string[]) => void
}

/** The answers as lines to pick one or several of. */
function Answers({ question, asked, chosen, onChoose }: AnswersProps) {
  const codes: readonly string[] = questions[question].answers
  const options = codes.map(value => ({ value, label: asked.answers[value] ?? value }))
  const list = { legend: asked.question, legendHidden: true, options }
  if ('several' in questions[question]) {
    return <CheckList {...list} values={chosen} onToggle={code => onChoose(toggled(chosen, code))} />
  }
  return <RadioList {...list} value={chosen[0]} onPick={code => onChoose([code])} />
}
