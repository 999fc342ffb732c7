import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { removePerson } from '../../state/people.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'

interface Props {
  readonly open: boolean
  readonly id: string
  /** As the list calls them. */
  readonly shown: string
  readonly onClose: () => void
}

/** The question before a person goes, with what goes and what stays, and the going: everything about them is overwritten. */
export function RemovePerson({ open, id, shown, onClose }: Props) {
  const t = words('people')
  const care = useContent('care')
  const { warn } = gate('deleteEntry', state.value.care.safety, { evidenceAsked: true })

  async function remove(): Promise<void> {
    onClose()
    if (!(await attempt(() => removePerson(id)))) return
    showToast(t('remove.done', { name: shown }))
    focusHeading()
  }

  return (
    <Dialog
      open={open}
      title={t('remove.title', { name: shown })}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onClose}>
            {t('remove.not')}
          </Button>
          <Button href={`${paths.settings}#copy`}>{t('remove.copy')}</Button>
          <Button onClick={() => void remove()}>{t('remove.do')}</Button>
        </>
      }
    >
      <p>{t('remove.ask')}</p>
      {warn === undefined ? null : <p>{care?.warn[warn]}</p>}
      <p>{t('remove.goes')}</p>
      <p>{t('remove.stays')}</p>
      <p>{t('remove.outside')}</p>
      <p>{t('remove.rather')}</p>
    </Dialog>
  )
}
