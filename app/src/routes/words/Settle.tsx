import type { Unsaid } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly item: Unsaid
  readonly onClose: () => void
}

const ends = {
  unsaid: ['said', 'written', 'letGo'],
  question: ['answered', 'written', 'letGo'],
} as const

/** What became of one of them. */
export function Settle({ item, onClose }: Props) {
  const t = words('words')
  const [how, setHow] = useState<(typeof ends)[Unsaid['sort']][number]>()
  const { text: note, onInput: setNote, end } = useUnfinished(`settle ${item.id}`, '')

  async function settle(): Promise<void> {
    if (how === undefined) return
    const body = { how, ...(note.trim() === '' ? {} : { words: note }) }
    onClose()
    if (!(await attempt(() => record('unsaid.settled', body, { ref: item.id })))) return
    end()
    showToast(t('settled'))
  }

  return (
    <Dialog
      open
      title={t('settleTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words('common')('cancel')}</Button>
          <Button kind="primary" disabled={how === undefined} onClick={() => void settle()}>
            {words('common')('save')}
          </Button>
        </>
      }
    >
      <Stack>
        <OwnWords>{item.text}</OwnWords>
        <RadioList
          legend={t('settleTitle')}
          legendHidden
          value={how}
          options={ends[item.sort].map(value => ({
            value,
            label: t(`how.${value}`),
            note: t(`howNote.${value}`),
          }))}
          onPick={setHow}
        />
        <TextArea label={t('settleWords')} maxLength={20_000} value={note} onInput={setNote} />
      </Stack>
    </Dialog>
  )
}
