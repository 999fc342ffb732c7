import release from '../../../../content/release.json'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'

/** Which Breakwater this is. */
export function Version() {
  const t = words('settings')
  return (
    <Section title={t('version.title')}>
      <p>{t('version.text', { version: release.version })}</p>
    </Section>
  )
}
