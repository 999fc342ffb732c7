import type { Unsaid } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { write } from '../plan/write.ts'

interface Props {
  readonly sort: Unsaid['sort']
  readonly item: Unsaid | undefined
  readonly onDone: () => void
}

/** One unsaid thing or open question. */
export function UnsaidForm({ sort, item, onDone }: Props) {
  const t = words('words')
  const [text, setText] = useState(item?.text ?? '')

  async function save(): Promise<void> {
    if (await attempt(() => write('unsaid.noted', item, { sort, text }))) onDone()
  }

  return (
    <Form disabled={text.trim() === ''} onSave={save} onCancel={onDone}>
      <TextArea
        label={t(`${sort}.text`)}
        hint={t(`${sort}.hint`)}
        maxLength={20_000}
        value={text}
        onInput={setText}
      />
    </Form>
  )
}
