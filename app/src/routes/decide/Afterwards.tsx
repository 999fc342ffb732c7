import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { printPage } from '../../state/device.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { beginAnew } from './answer.ts'
import { addressOf } from './places.ts'

/** What can be done with the page: looking at the answers again, printing it, beginning anew. */
export function Afterwards() {
  const t = words('decide')
  return (
    <div class="decide-ways" data-print="no">
      <Button href={addressOf('answers')}>{t('outcome.change')}</Button>
      <Button onClick={printPage}>{t('outcome.print')}</Button>
      <Anew />
    </div>
  )
}

/** A new round after a question; the answers of this one stay in the journal. */
function Anew() {
  const t = words('decide')
  const { route } = useLocation()
  const [asking, setAsking] = useState(false)

  async function begin(): Promise<void> {
    setAsking(false)
    if (await attempt(beginAnew)) route(addressOf('arrival'))
  }

  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {t('outcome.anew')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('outcome.anewTitle')}
        cancel={words('common')('cancel')}
        confirm={t('outcome.anew')}
        onCancel={() => setAsking(false)}
        onConfirm={begin}
      >
        <p>{t('outcome.anewText')}</p>
      </ConfirmDialog>
    </>
  )
}
