import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** The question before an answer is taken away, in the words in which own things of the plan are. */
export function RemoveAsk({ open, onClose, onRemove }: Props) {
  const t = words('plan')
  const common = words('common')
  return (
    <Dialog
      open={open}
      title={t('removeAsk')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button onClick={onRemove}>{common('remove')}</Button>
        </>
      }
    >
      <p>{t('removeText')}</p>
    </Dialog>
  )
}
