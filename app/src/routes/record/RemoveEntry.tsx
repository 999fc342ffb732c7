import { gate } from '@breakwater/core/care'
import type { Numbered } from '@breakwater/core/evidence'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { removeIncident } from '../../state/evidence.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { addressOf } from './addresses.ts'

interface Props {
  readonly open: boolean
  readonly entry: Numbered
  readonly onClose: () => void
}

/** The question before one entry goes, and the going: its bytes and those of its files. */
export function RemoveEntry({ open, entry, onClose }: Props) {
  const t = words('record')
  const care = useContent('care')
  const { route } = useLocation()
  const { warn } = gate('deleteEntry', state.value.care.safety, { evidenceAsked: true })

  async function remove(): Promise<void> {
    onClose()
    if (!(await attempt(() => removeIncident(entry)))) return
    showToast(t('remove.done'))
    route(paths.record)
  }

  return (
    <ConfirmDialog
      open={open}
      title={t('remove.title')}
      cancel={t('remove.not')}
      confirm={t('remove.do')}
      before={<Button href={addressOf('save')}>{t('remove.save')}</Button>}
      onCancel={onClose}
      onConfirm={remove}
    >
      <p>{t('remove.text')}</p>
      {warn === undefined ? null : <p>{care?.warn[warn]}</p>}
    </ConfirmDialog>
  )
}
