import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { savePlain, saveTable } from '../../state/backup.ts'
import { showToast } from '../../state/toasts.ts'
import { ChoiceTile } from '../../ui/ChoiceTile.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Tiles } from '../../ui/Tiles.tsx'

/** Copies that anybody can read: said plainly, asked once more, then handed over. */
export function SaveOpen() {
  const t = words('settings')
  const [form, setForm] = useState<'json' | 'csv' | undefined>(undefined)
  const save = async () => {
    setForm(undefined)
    const done = await attempt(() => (form === 'csv' ? saveTable() : savePlain(t('copy.about'))))
    if (done) showToast(t('copy.saved'))
  }
  return (
    <div class="settings-part">
      <p>{t('copy.openText')}</p>
      <Tiles>
        <ChoiceTile title={t('copy.json')} note={t('copy.jsonNote')} onClick={() => setForm('json')} />
        <ChoiceTile title={t('copy.csv')} note={t('copy.csvNote')} onClick={() => setForm('csv')} />
      </Tiles>
      <ConfirmDialog
        open={form !== undefined}
        title={t('copy.confirmTitle')}
        cancel={words('common')('cancel')}
        confirm={t('copy.confirm')}
        onCancel={() => setForm(undefined)}
        onConfirm={save}
      >
        <p>{t('copy.openText')}</p>
      </ConfirmDialog>
    </div>
  )
}
