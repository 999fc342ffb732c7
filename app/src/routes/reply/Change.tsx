import type { HeldReply } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { showToast } from '../../state/toasts.ts'
import { Card } from '../../ui/Card.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { write } from '../plan/write.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { Reading } from './Reading.tsx'
import { useMarks } from './use-marks.ts'

interface Props {
  readonly reply: HeldReply
  readonly onDone: () => void
}

/** Another text for a held answer, read along as it is written; the time until which it is held stays. */
export function Change({ reply, onDone }: Props) {
  const t = words('reply')
  const { text, onInput: setText, end } = useUnfinished(`reply ${reply.id}`, reply.text)
  const marks = useMarks(text)

  function done(): void {
    end()
    onDone()
  }

  async function change(): Promise<void> {
    const { register, matter } = reply
    const body = { text, register, ...(matter === undefined ? {} : { matter }) }
    if (!(await attempt(() => write('reply.held', reply, body)))) return
    showToast(t('holding.changed'))
    done()
  }

  return (
    <Card>
      <Form disabled={text.trim() === ''} onSave={change} onCancel={done}>
        <TextArea
          label={t('write.text')}
          hint={t('write.textHint')}
          rows={5}
          maxLength={20_000}
          value={text}
          onInput={setText}
        />
        <Reading text={text} marks={marks} register={reply.register} onText={setText} />
      </Form>
    </Card>
  )
}
