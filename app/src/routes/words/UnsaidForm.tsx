import type { Unsaid } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { write } from '../plan/write.ts'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly sort: Unsaid['sort']
  readonly item: Unsaid | undefined
  readonly onDone: () => void
}

/** One unsaid thing or open question. */
export function UnsaidForm({ sort, item, onDone }: Props) {
  const t = words('words')
  const { text, onInput, end } = useUnfinished(`${sort} ${item?.id ?? ''}`, item?.text ?? '')

  async function save(): Promise<void> {
    if (await attempt(() => write('unsaid.noted', item, { sort, text }))) done()
  }

  function done(): void {
    end()
    onDone()
  }

  return (
    <Form disabled={text.trim() === ''} onSave={save} onCancel={done}>
      <TextArea
        label={t(`${sort}.text`)}
        hint={t(`${sort}.hint`)}
        maxLength={20_000}
        value={text}
        onInput={onInput}
      />
    </Form>
  )
}
