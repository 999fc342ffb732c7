import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'

/** The way to the same journal on another device. */
export function ToDevices() {
  const t = words('settings')
  return (
    <Section title={t('devices.title')} lead={t('devices.lead')}>
      <div class="settings-buttons">
        <Button href={paths.devices}>{t('devices.open')}</Button>
      </div>
    </Section>
  )
}
