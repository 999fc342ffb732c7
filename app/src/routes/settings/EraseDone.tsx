import { words } from '../../messages/catalogue.ts'
import type { Leftover } from '../../state/erase.ts'
import { erasedPage } from '../../state/erase.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  readonly left: readonly Leftover[]
  /** Whether the clearing page did not answer. */
  readonly isWaiting: boolean
  readonly onGoOn: () => void
}

/** What was erased, what could not be, and the way to the clearing page: by a tap where something has to be read first. */
export function EraseDone({ left, isWaiting, onGoOn }: Props) {
  const t = words('settings')
  const toLast =
    left.length > 0 && !isWaiting ? <Button onClick={onGoOn}>{t('erase.toLast')}</Button> : undefined
  return (
    <Notice announce title={t('erase.done')} actions={toLast}>
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
      {isWaiting ? <p>{t('erase.waiting', { address: erasedPage })}</p> : null}
    </Notice>
  )
}
