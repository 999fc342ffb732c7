import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { logContact } from '../log/log-contact.ts'

/** Asks whether the copied message `id` went out. A yes notes a necessary contact: the plan leaves room for this one. */
export function AskSent({ id }: { readonly id: string }) {
  const t = words('words')
  const { route } = useLocation()

  async function answer(sent: boolean): Promise<void> {
    if (!(await attempt(() => record('honest.asked', { sent }, { ref: id })))) return
    if (sent) await logContact('necessary', t('honest.sent'), route)
    else showToast(t('honest.notSent'))
    focusHeading()
  }

  return (
    <Notice
      title={t('honest.ask')}
      actions={
        <>
          <Button onClick={() => void answer(true)}>{t('honest.yes')}</Button>
          <Button onClick={() => void answer(false)}>{t('honest.no')}</Button>
        </>
      }
    >
      {t('honest.askWhy')}
    </Notice>
  )
}
