import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import { paths } from '../paths.ts'
import { missingNow } from './missing.ts'
import './insights.css'

/** What is not shown because too little was noted for it, and what it would take. There is no hurry in it. */
export function NotYet() {
  const t = words('insights')
  const missing = missingNow()
  if (missing.length === 0) return null
  return (
    <Section title={t('need.title')} lead={t('need.lead')}>
      <dl class="not-yet">
        {missing.map(({ title, needs }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{needs}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button href={paths.check}>{t('need.check')}</Button>
      </div>
    </Section>
  )
}
