import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'

/** The way to what an extension puts away on other pages. */
export function ToShield() {
  const t = words('settings')
  return (
    <Section title={t('shield.title')} lead={t('shield.lead')}>
      <div class="settings-buttons">
        <Button href={paths.shield}>{t('shield.open')}</Button>
      </div>
    </Section>
  )
}
