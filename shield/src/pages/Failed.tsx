import { useLayoutEffect, useState } from 'preact/hooks'
import { wishes } from './ask.ts'
import { t } from './words.ts'

/** Said on any page when something that was pressed came to nothing; what was there stays there. */
export function Failed() {
  const [failed, setFailed] = useState(false)
  useLayoutEffect(() => {
    const hear = () => setFailed(true)
    wishes.addEventListener('failed', hear)
    return () => wishes.removeEventListener('failed', hear)
  }, [])
  return (
    <p role="alert" class={failed ? 'failed' : undefined}>
      {failed ? t('page_failed') : ''}
    </p>
  )
}
