import { useEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { health, refreshHealth } from '../../state/persistence.ts'
import { Notice } from '../../ui/Notice.tsx'

/** A browser that lost a journal says nothing of it; whoever comes back to the first door should not doubt their memory. */
export function Lost() {
  const t = words('welcome')
  useEffect(() => {
    // A browser that keeps nothing at all has no vault to ask; the page says so elsewhere.
    refreshHealth().catch(() => undefined)
  }, [])
  if (health.value?.lostEarlier !== true) return null
  return (
    <Notice tone="care" title={t('lost.title')} announce>
      {t('lost.text')}
    </Notice>
  )
}
