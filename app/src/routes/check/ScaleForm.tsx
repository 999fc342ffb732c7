import type { ScaleCode } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Form } from '../Form.tsx'
import type { ScalesText } from './use-scales.ts'

interface Props {
  readonly code: ScaleCode
  readonly text: ScalesText[ScaleCode]
  readonly onDone: () => void
}

/** The items in their own order and words. Kept only when all are answered, because only then they can be read. */
export function ScaleForm({ code, text, onDone }: Props) {
  const t = words('check')
  const [given, setGiven] = useState<ReadonlyMap<number, number>>(new Map())
  const left = text.items.length - given.size
  const options = text.answers.map(answer => ({ value: String(answer.value), label: answer.text }))

  async function save(): Promise<void> {
    const answers = text.items.map((_, n) => given.get(n) ?? 0)
    if (left === 0 && (await attempt(() => record('scale.answered', { scale: code, answers })))) onDone()
  }

  return (
    <Form disabled={left > 0} onSave={save} onCancel={onDone}>
      <p>{text.instruction}</p>
      {text.items.map((item, n) => (
        <RadioList
          key={item}
          legend={item}
          options={options}
          value={given.has(n) ? String(given.get(n)) : undefined}
          onPick={value => setGiven(new Map(given).set(n, Number(value)))}
        />
      ))}
      {left === 0 ? null : <p>{t('scales.left', { count: left })}</p>}
    </Form>
  )
}
