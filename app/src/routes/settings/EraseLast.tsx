import type { Warn } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useContent } from '../useContent.ts'

interface Props {
  readonly warn: Warn | undefined
  readonly onErase: () => void
  readonly onStop: () => void
}

/** The last confirmation: a tick and a button, with the milder way first. */
export function EraseLast({ warn, onErase, onStop }: Props) {
  const t = words('settings')
  const text = useContent('care')
  const [sure, setSure] = useState(false)
  const actions = (
    <>
      <Button kind="primary" onClick={onStop}>
        {t('erase.stop')}
      </Button>
      <Button disabled={!sure} onClick={onErase}>
        {t('erase.now')}
      </Button>
    </>
  )
  return (
    <Notice tone="wrong" announce title={t('erase.last')} actions={actions}>
      <p>{t('erase.lastText')}</p>
      {warn === undefined ? null : <p>{text?.warn[warn]}</p>}
      <label class="settings-check">
        <input type="checkbox" checked={sure} onChange={event => setSure(event.currentTarget.checked)} />
        {t('erase.sure')}
      </label>
    </Notice>
  )
}
