import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'

/** The way to reminders while the app is closed. */
export function ToReminders() {
  const t = words('settings')
  return (
    <Section title={t('reminders.title')} lead={t('reminders.lead')}>
      <div class="settings-buttons">
        <Button href={paths.reminders}>{t('reminders.open')}</Button>
      </div>
    </Section>
  )
}
