import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'

const lines = ['now', 'ask', 'ex', 'you'] as const

/** What to do when it is not oneself who is in danger. */
export function SomebodyElse() {
  const t = words('help')
  return (
    <Section title={t('other.title')}>
      {lines.map(line => (
        <p key={line}>{t(`other.${line}`)}</p>
      ))}
    </Section>
  )
}
