import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { eraseEvidence } from '../../state/evidence.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { forgetAllBegun } from './begun.ts'

/** Removes the whole record, open or closed, after the question whether it may be needed. */
export function EraseAll() {
  const t = words('record')
  const care = useContent('care')
  const { route } = useLocation()
  const [asked, ask] = useState(false)
  const { warn } = gate('deleteEntry', state.value.care.safety, { evidenceAsked: true })

  async function erase(): Promise<void> {
    ask(false)
    if (!(await attempt(eraseEvidence))) return
    forgetAllBegun()
    showToast(t('lock.erased'))
    route(paths.record)
    focusHeading()
  }

  return (
    <>
      <Actions>
        <Button onClick={() => ask(true)}>{t('lock.erase')}</Button>
      </Actions>
      <ConfirmDialog
        open={asked}
        title={t('lock.erase')}
        cancel={t('lock.eraseNot')}
        confirm={t('lock.eraseDo')}
        onCancel={() => ask(false)}
        onConfirm={erase}
      >
        <p>{t('lock.eraseAsk')}</p>
        {warn === undefined ? null : <p>{care?.warn[warn]}</p>}
      </ConfirmDialog>
    </>
  )
}
