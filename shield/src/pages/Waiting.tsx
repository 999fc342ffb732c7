import type { Waits } from '@breakwater/core/cut'
import { wish } from './ask.ts'
import { Button } from './Button.tsx'
import { clock, t } from './words.ts'

/** What stands before something weaker: how long, and once the wait was begun, until when; it can be let go of. */
export function Waiting({ waits }: { readonly waits: Waits }) {
  const { opensAt, wait, code } = waits
  const now = Date.now()
  if (opensAt === undefined) return <p>{t(code ? 'weaker_wait_code' : 'weaker_wait', wait)}</p>
  return (
    <>
      <p role="status">{opensAt > now ? t('weaker_pending', clock(opensAt, now)) : t('weaker_open')}</p>
      <div class="buttons">
        <Button onClick={() => void wish({ page: 'stayOn' })}>{t('off_stay')}</Button>
      </div>
    </>
  )
}
