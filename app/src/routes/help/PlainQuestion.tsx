import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import type { HelpText } from '../useContent.ts'

type Text = HelpText['plainQuestion']
type Answer = keyof Text['answers']

interface Props {
  readonly text: Text
}

/** The plain question, by choice. What is answered lives in this component and nowhere else; nothing is scored. */
export function PlainQuestion({ text }: Props) {
  const t = words('help')
  const [stage, setStage] = useState<Answer | 'closed' | 'asked'>('closed')
  const answer = stage === 'closed' || stage === 'asked' ? undefined : stage
  return (
    <Section title={t('question.title')} lead={text.before}>
      {stage === 'closed' ? (
        <div class="help-ways">
          <Button onClick={() => setStage('asked')}>{t('question.start')}</Button>
        </div>
      ) : null}
      {stage === 'asked' ? <Ask text={text} onAnswer={setStage} /> : null}
      {answer === undefined ? null : <Lines lines={text[answer]} careful={answer !== 'no'} />}
      {stage === 'closed' ? null : (
        <Button kind="link" onClick={() => setStage('closed')}>
          {stage === 'asked' ? text.aside : words('common')('close')}
        </Button>
      )}
    </Section>
  )
}

function Ask({ text, onAnswer }: Props & { readonly onAnswer: (answer: Answer) => void }) {
  const answers = ['yes', 'unsure', 'no'] as const
  return (
    <div class="help-question" role="status">
      <p class="help-question-words">{text.question}</p>
      <div class="help-ways">
        {answers.map(answer => (
          <Button key={answer} onClick={() => onAnswer(answer)}>
            {text.answers[answer]}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Help first; for yes and unsure with the way back up to the numbers. */
function Lines({ lines, careful }: { readonly lines: readonly string[]; readonly careful: boolean }) {
  const t = words('help')
  return (
    <Notice tone={careful ? 'care' : 'calm'} announce>
      <div class="help-lines">
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {careful ? <Button href="#emergency">{t('emergency.title')}</Button> : null}
      </div>
    </Notice>
  )
}
