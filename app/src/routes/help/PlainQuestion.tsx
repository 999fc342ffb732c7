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

interface QuestionProps extends Props {
  /** True: it is asked at once, instead of behind a button. */
  readonly asked?: boolean
  /** Where the numbers are, when not on the same page. */
  readonly emergency?: string
}

/** The plain question, by choice or because of what was said. What is answered lives in this component and nowhere else; nothing is scored. */
export function PlainQuestion({ text, asked = false, emergency = '#emergency' }: QuestionProps) {
  const t = words('help')
  const [stage, setStage] = useState<Answer | 'closed' | 'asked'>(asked ? 'asked' : 'closed')
  const answer = stage === 'closed' || stage === 'asked' ? undefined : stage
  return (
    <Section title={t('question.title')} lead={text.before}>
      {stage === 'closed' ? (
        <div class="help-ways">
          <Button onClick={() => setStage('asked')}>{t('question.start')}</Button>
        </div>
      ) : null}
      {stage === 'asked' ? <Ask text={text} onAnswer={setStage} /> : null}
      {answer === undefined ? null : (
        <Lines lines={text[answer]} emergency={answer === 'no' ? undefined : emergency} />
      )}
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

interface LinesProps {
  readonly lines: readonly string[]
  /** Where the numbers are; undefined where nobody has to be called. */
  readonly emergency: string | undefined
}

/** Help first; for yes and unsure with the way to the numbers. */
function Lines({ lines, emergency }: LinesProps) {
  const t = words('help')
  return (
    <Notice tone={emergency === undefined ? 'calm' : 'care'} announce>
      <div class="help-lines">
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {emergency === undefined ? null : <Button href={emergency}>{t('emergency.title')}</Button>}
      </div>
    </Notice>
  )
}
