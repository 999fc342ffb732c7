import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

const parts = {
  can: ['can.reads', 'can.hides', 'can.pauses', 'can.asks', 'can.counts'],
  cannot: ['cannot.sends', 'cannot.tells', 'cannot.acts', 'cannot.stays'],
  ends: ['ends.phone', 'ends.private', 'ends.faces', 'ends.others', 'ends.friction'],
} as const

const names = ['can', 'cannot', 'ends'] as const

/** What the extension can see and do, what it never does, and where its help ends. */
export function Limits() {
  const t = words('shield')
  return (
    <Page name="shield" heading={t('parts.limits')} lead={t('limits.lead')} backTo={paths.shield} step>
      {names.map(part => (
        <Section key={part} title={t(`limits.${part}.title`)}>
          <ul class="shield-steps">
            {parts[part].map(line => (
              <li key={line}>{t(`limits.${line}`)}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
