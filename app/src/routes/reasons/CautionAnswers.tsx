import type { CautionAnswer, CautionNow } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record, remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import type { ReasonsText } from '../useContent.ts'

type Choice = CautionAnswer['choice']

const choices: readonly Choice[] = ['fits', 'doesNotFit', 'later']

interface Props {
  readonly caution: CautionNow
  readonly text: ReasonsText
}

/** Fits, does not fit, not now: each is kept, can be taken back, and none is better than the others. */
export function CautionAnswers({ caution, text }: Props) {
  const t = words('reasons')

  async function answer(choice: Choice): Promise<void> {
    let id = ''
    const kept = await attempt(async () => {
      id = await record('caution.answered', { caution: caution.code, choice })
    })
    if (!kept) return
    showToast(text.said[choice], { label: words('common')('undo'), run: () => void takeBack(id) })
    if (choice !== 'fits') focusHeading()
  }

  async function takeBack(id: string): Promise<void> {
    if (await attempt(() => remove(id))) showToast(t('cautions.undone'))
  }

  return (
    <fieldset class="caution-answers">
      <legend>{t('cautions.does')}</legend>
      <Actions>
        {choices.map(choice => (
          <Button
            key={choice}
            pressed={caution.answered?.choice === choice}
            onClick={() => void answer(choice)}
          >
            {text.answers[choice]}
          </Button>
        ))}
      </Actions>
    </fieldset>
  )
}
