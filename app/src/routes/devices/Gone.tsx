import { words } from '../../messages/catalogue.ts'
import { keepNoCopy } from '../../state/relay.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { Fault, useRelay } from './useRelay.tsx'

/** This device was removed on another one. Said plainly; the journal stays. */
export function Gone() {
  const t = words('devices')
  const { busy, fault, run } = useRelay()
  return (
    <Section title={t('gone.title')}>
      <div class="devices-part">
        <p>{t('gone.text')}</p>
        <p>{t('gone.forgetNote')}</p>
        <Fault fault={fault} />
        <Actions>
          <Button disabled={busy} onClick={() => void run(() => keepNoCopy(false))}>
            {t('gone.forget')}
          </Button>
        </Actions>
      </div>
    </Section>
  )
}
