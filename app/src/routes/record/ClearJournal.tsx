import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { clearJournalOnly } from '../../state/evidence.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'

/** "Delete after use" for who may need the record later: everything goes but this. */
export function ClearJournal() {
  const t = words('record')
  const care = useContent('care')
  const [asked, ask] = useState(false)
  const { warn } = gate('eraseEverything', state.value.care.safety, { evidenceAsked: true })

  async function clear(): Promise<void> {
    ask(false)
    if (await attempt(clearJournalOnly)) showToast(t('alone.done'))
  }

  return (
    <>
      <Actions>
        <Button onClick={() => ask(true)}>{t('alone.do')}</Button>
      </Actions>
      <ConfirmDialog
        open={asked}
        title={t('alone.title')}
        cancel={t('alone.not')}
        confirm={t('alone.now')}
        before={<Button href={`${paths.settings}#copy`}>{t('alone.copy')}</Button>}
        onCancel={() => ask(false)}
        onConfirm={clear}
      >
        <p>{t('alone.ask')}</p>
        {warn === undefined ? null : <p>{care?.warn[warn]}</p>}
      </ConfirmDialog>
    </>
  )
}
