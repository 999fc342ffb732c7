import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'

/** The way to pages for somebody who helps. */
export function ToReport() {
  const t = words('insights')
  return (
    <Section title={t('report.title')} lead={t('report.lead')}>
      <div>
        <Button href={paths.report}>{t('report.open')}</Button>
      </div>
    </Section>
  )
}
