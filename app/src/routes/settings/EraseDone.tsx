import { words } from '../../messages/catalogue.ts'
import type { Leftover } from '../../state/erase.ts'
import { erasedPage } from '../../state/erase.ts'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  readonly left: readonly Leftover[]
}

/** What was erased, what could not be, and that the clearing page follows from the network. */
export function EraseDone({ left }: Props) {
  const t = words('settings')
  return (
    <Notice announce title={t('erase.done')}>
      <p>{t('erase.doneText')}</p>
      {left.length === 0 ? null : (
        <>
          <p>{t('erase.leftovers')}</p>
          <ul class="settings-steps">
            {left.map(what => (
              <li key={what}>{t(`erase.leftover.${what}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t('erase.waiting', { address: erasedPage })}</p>
    </Notice>
  )
}
