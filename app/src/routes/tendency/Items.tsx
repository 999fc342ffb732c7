import {
  leaningOf,
  type TendencyAnswer,
  type TendencyAnswers,
  tendencyAnswers,
  tendencyItemCodes,
} from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { focusHeading } from '../../ui/focus.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Form } from '../Form.tsx'
import type { TendencyText } from '../useContent.ts'

interface Props {
  readonly text: TendencyText
  readonly before: TendencyAnswers
  /** It was asked for, takes the focus, and can be left. */
  readonly again: boolean
  readonly onDone: () => void
}

/** The eight sentences; each may be left out. */
export function Items({ text, before, again, onDone }: Props) {
  const t = words('tendency')
  const [answers, setAnswers] = useState<TendencyAnswers>(before)

  async function keep(): Promise<void> {
    const body = { answers: { ...answers }, leaning: leaningOf(answers) }
    if (!(await attempt(() => record('tendency.noted', body)))) return
    showToast(t('kept'))
    onDone()
    focusHeading()
  }

  return (
    <Form
      save={t('look')}
      focused={again}
      disabled={Object.keys(answers).length === 0}
      onSave={keep}
      onCancel={again ? onDone : undefined}
    >
      {tendencyItemCodes.map(item => (
        <RadioList
          key={item}
          legend={text.items[item]}
          value={answers[item] === undefined ? undefined : String(answers[item])}
          options={tendencyAnswers.map(value => ({ value: String(value), label: text.answers[value] ?? '' }))}
          onPick={value => setAnswers({ ...answers, [item]: Number(value) as TendencyAnswer })}
        />
      ))}
    </Form>
  )
}
