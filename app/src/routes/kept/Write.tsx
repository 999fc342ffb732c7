import { heldFor } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { passing } from '../../state/passing.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { ChannelPick } from '../channel/ChannelPick.tsx'
import { Form } from '../Form.tsx'
import { formatMoment } from '../format.ts'
import { restNow } from '../rest-of-writing.ts'
import { SourceLink } from '../SourceLink.tsx'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly onDone: () => void
}

/** Writing a message that is held. The gentle stop rule speaks first and can be passed. */
export function Write({ onDone }: Props) {
  const t = words('kept')
  const { text, onInput, end } = useUnfinished('message', '')
  const [channel, setChannel] = useState<string>()
  const { suggest } = restNow()

  async function hold(): Promise<void> {
    const body = { text, ...(channel === undefined ? {} : { channel }) }
    if (!(await attempt(() => record('message.held', body)))) return
    showToast(
      passing.value ? t('passing') : t('held', { when: formatMoment(now.value + heldFor, zone.value) }),
    )
    done()
  }

  function done(): void {
    end()
    onDone()
  }

  return (
    <Form save={t('hold')} disabled={text.trim() === ''} onSave={hold} onCancel={done}>
      {suggest === undefined ? null : (
        <Notice actions={<SourceLink claim="writing" />}>
          {t(suggest === 'rest' ? 'rest' : 'restNight')}
        </Notice>
      )}
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        rows={6}
        maxLength={20_000}
        value={text}
        onInput={onInput}
      />
      <ChannelPick value={channel} onPick={setChannel} />
    </Form>
  )
}
