import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { lockNow, removePassphrase } from '../../state/lock.ts'
import { choose, setting } from '../../state/settings.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { NewPassphrase } from './NewPassphrase.tsx'
import { PasskeySettings } from './PasskeySettings.tsx'
import { WordsSettings } from './WordsSettings.tsx'

/** What can be done with a lock that is set. */
export function LockOn() {
  const t = words('settings')
  const [changing, setChanging] = useState(false)
  const [removing, setRemoving] = useState(false)
  return (
    <div class="settings-part">
      <p>{t('lock.on')}</p>
      <div class="settings-buttons">
        <Button icon={<Icon name="lock" />} onClick={() => void attempt(async () => lockNow())}>
          {t('lock.now')}
        </Button>
        <Button onClick={() => setChanging(true)}>{t('lock.change')}</Button>
        <Button onClick={() => setRemoving(true)}>{t('lock.remove')}</Button>
      </div>
      {changing ? <NewPassphrase onEnd={() => setChanging(false)} /> : null}
      <LockAfter />
      <PasskeySettings />
      <WordsSettings />
      <RemoveDialog open={removing} onClose={() => setRemoving(false)} />
    </div>
  )
}

const minutes = [0, 1, 5, 15, 60] as const

function LockAfter() {
  const t = words('settings')
  return (
    <Select
      label={t('lock.after')}
      value={String(setting('lockAfter'))}
      options={minutes.map(value => ({ value: String(value), label: t(`lock.afterChoices.${value}`) }))}
      onPick={value => void attempt(() => choose('lockAfter', Number(value)))}
    />
  )
}

interface RemoveProps {
  readonly open: boolean
  readonly onClose: () => void
}

function RemoveDialog({ open, onClose }: RemoveProps) {
  const t = words('settings')
  const remove = async () => {
    onClose()
    if (await attempt(removePassphrase)) showToast(t('lock.removed'))
  }
  return (
    <ConfirmDialog
      open={open}
      title={t('lock.removeTitle')}
      cancel={words('common')('cancel')}
      confirm={t('lock.remove')}
      onCancel={onClose}
      onConfirm={remove}
    >
      <p>{t('lock.removeText')}</p>
    </ConfirmDialog>
  )
}
