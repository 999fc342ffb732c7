import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { remove } from '../../state/record.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { night } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'

interface Props {
  readonly open: boolean
  readonly id: string
  readonly onClose: () => void
}

/** The question before a letter is burned, and the burning: its bytes go, whether it is open or sealed. */
export function Burn({ open, id, onClose }: Props) {
  const t = words('letters')
  return (
    <BurnAsk
      open={open}
      onClose={onClose}
      onBurn={async () => {
        onClose()
        if (!(await attempt(() => remove(id)))) return
        showToast(t('burn.done'))
        focusHeading()
      }}
    />
  )
}

interface AskProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onBurn: () => Promise<void>
}

/** Asked of everybody, in plain words: might it be needed? Where threats, an order or fear were named, once more. */
export function BurnAsk({ open, onClose, onBurn }: AskProps) {
  const t = words('letters')
  const letters = useContent('heal')?.writing.letters
  const care = useContent('care')
  const { warn } = gate('deleteEntry', state.value.care.safety, { evidenceAsked: true })
  return (
    <ConfirmDialog
      open={open}
      title={t('burn.title')}
      cancel={t('burn.not')}
      confirm={t('burn.do')}
      before={<Button href={paths.settings}>{t('burn.copy')}</Button>}
      onCancel={onClose}
      onConfirm={onBurn}
    >
      <p>{letters?.evidence}</p>
      {warn === undefined ? null : <p>{care?.warn[warn]}</p>}
      {night.value === 'narrow' ? <p>{t('burn.night')}</p> : null}
      <p>{letters?.burned}</p>
    </ConfirmDialog>
  )
}
