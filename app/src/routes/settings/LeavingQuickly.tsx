import { words } from '../../messages/catalogue.ts'
import { leaveQuickly } from '../../state/device.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'

/** What quick exit does, and what it does not. */
export function LeavingQuickly() {
  const t = words('settings')
  return (
    <Section title={t('leave.title')}>
      <p>{t('leave.how')}</p>
      <p>{t('leave.not')}</p>
      <div class="settings-buttons">
        <Button onClick={leaveQuickly}>{t('leave.try')}</Button>
      </div>
    </Section>
  )
}
