import { words } from '../messages/catalogue.ts'
import { attempt } from '../state/attempt.ts'
import { type Outside, renewed, toRenew } from '../state/renewing.ts'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focus.ts'
import { Notice } from '../ui/Notice.tsx'
import { formatDay } from './format.ts'

/** Says that a list outside of the app still holds somebody who was removed, until the person says that it was made anew. */
export function Renew({ of }: { readonly of: Outside }) {
  const since = toRenew(of)
  if (since === undefined) return null
  const t = words(of)

  async function done(): Promise<void> {
    if (await attempt(() => renewed(of))) focusHeading()
  }

  return (
    <Notice title={t('renew.title')} actions={<Button onClick={() => void done()}>{t('renew.done')}</Button>}>
      {t('renew.text', { day: formatDay(since, 'long') })}
    </Notice>
  )
}
