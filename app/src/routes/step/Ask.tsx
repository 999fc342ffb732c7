import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Tiles } from '../../ui/Tiles.tsx'
import { useContent } from '../useContent.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { choicesFor } from './choices.ts'
import { addressOf, after, type Question } from './parts.ts'
import { StepPage, type StepProps } from './StepPage.tsx'

interface Props extends StepProps {
  readonly question: Question
}

/** One question: a tap on a choice, words of one's own, or neither. */
export function Ask({ id, contact, question }: Props) {
  const t = words('step')
  const { route } = useLocation()
  const content = useContent('slip')?.[question]
  const {
    text,
    onInput: setText,
    end,
  } = useUnfinished(`slip ${id} ${question}`, contact?.reflection?.[question] ?? '')
  const choices = choicesFor(question, person.value.hold, content?.choices ?? [], t)
  const on = addressOf(id, after(question))

  async function keep(): Promise<void> {
    const body = { [question]: text.trim() }
    const nothing = contact === undefined || text.trim() === ''
    if (!nothing && !(await attempt(() => record('slip.reflected', body, { ref: id })))) return
    end()
    route(on)
  }

  return (
    <StepPage id={id} part={question} heading={content?.title ?? ''} lead={content?.prompt}>
      <Tiles>
        {choices.map(choice => (
          <ChoiceTile
            key={choice}
            title={choice}
            pressed={choice === text}
            onClick={() => setText(choice === text ? '' : choice)}
          />
        ))}
      </Tiles>
      <TextArea label={t('own')} hint={t('ownHint')} value={text} maxLength={20_000} onInput={setText} />
      <div class="step-choose">
        <Button kind="primary" size="large" wide onClick={() => void keep()}>
          {t('keep')}
        </Button>
        <Button kind="link" href={on}>
          {t('skip')}
        </Button>
      </div>
    </StepPage>
  )
}
