import { words } from '../../messages/catalogue.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRemove: () => unknown
}

/** The question before an own thing of the plan, or an answer about the relationship, is taken away. */
export function RemoveAsk({ open, onClose, onRemove }: Props) {
  const t = words('plan')
  return (
    <ConfirmDialog
      open={open}
      title={t('removeAsk')}
      cancel={words('common')('cancel')}
      confirm={words('common')('remove')}
      onCancel={onClose}
      onConfirm={onRemove}
    >
      <p>{t('removeText')}</p>
    </ConfirmDialog>
  )
}
