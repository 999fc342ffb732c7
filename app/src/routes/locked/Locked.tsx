import { useEffect } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { hasWay, refreshWays } from '../../state/lock.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Page } from '../Page.tsx'
import { EraseEverything } from '../settings/EraseEverything.tsx'
import { OnTheShelf } from './OnTheShelf.tsx'
import { UnlockByPasskey } from './UnlockByPasskey.tsx'
import { UnlockByPassphrase } from './UnlockByPassphrase.tsx'
import { UnlockByWords } from './UnlockByWords.tsx'
import './Locked.css'

/** The lock: its ways in, what may show before it, and what is left when nothing opens it. */
export default function Locked() {
  const t = words('locked')
  useEffect(() => {
    void attempt(refreshWays)
  }, [])
  return (
    <Page name="locked" heading={t('title')} lead={t('lead')} backTo={null}>
      <div class="locked-ways">
        <UnlockByPassphrase />
        {hasWay('passkey') ? <UnlockByPasskey /> : null}
        {hasWay('recovery') ? <UnlockByWords /> : null}
      </div>
      <OnTheShelf />
      <Disclosure summary={t('forgotten')}>
        <div class="locked-ways">
          <p>{t('forgottenText')}</p>
          <EraseEverything />
        </div>
      </Disclosure>
    </Page>
  )
}
