import {
  eveningsFrom,
  lookBack,
  needed,
  notedFrom,
  reminderDays,
  remindersFrom,
  type Source,
} from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'

const numbers = { eveningsFrom, lookBack, notedFrom, reminderDays, remindersFrom }

/** What is not known, and what it would take; nothing of it is guessed. */
export function Missing({ missing }: { readonly missing: readonly Source[] }) {
  const t = words('ready')
  if (missing.length === 0) return null
  return (
    <Section title={t('missing.title')} lead={t('missing.lead')}>
      <dl class="ready-signs">
        {missing.map(source => (
          <div key={source}>
            <dt>{t(`missing.${source}.what`)}</dt>
            <dd>{t(`missing.${source}.takes`, numbers)}</dd>
            {needed.includes(source) ? <dd class="ready-rule">{t('missing.needed')}</dd> : null}
          </div>
        ))}
      </dl>
    </Section>
  )
}
