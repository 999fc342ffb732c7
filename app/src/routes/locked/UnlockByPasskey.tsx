import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useUnlock } from './use-unlock.ts'

/** Asks the authenticator. Turned away or foreign: said in words, nothing changed. */
export function UnlockByPasskey() {
  const t = words('locked')
  const { wrong, working, tryToOpen } = useUnlock()
  return (
    <>
      <Button wide icon={<Icon name="lock" />} disabled={working} onClick={() => void tryToOpen('passkey')}>
        {t('passkey')}
      </Button>
      {wrong ? (
        <Notice tone="wrong" announce>
          {t('passkeyWrong')}
        </Notice>
      ) : null}
    </>
  )
}
