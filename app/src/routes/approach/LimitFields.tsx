import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import type { FieldsProps } from './draft.ts'
import { Rows } from './Rows.tsx'

/** Staying in touch: the limits, in own words. */
export function LimitFields({ draft, set }: FieldsProps) {
  const t = words('approach')
  return (
    <Section title={t('limits.title')} lead={t('limits.lead')}>
      <Rows
        legend={t('limits.title')}
        labelOf={number => t('limits.one', { number })}
        removeLabelOf={number => t('limits.remove', { number })}
        addLabel={t('limits.add')}
        rows={draft.limits}
        most={20}
        onChange={limits => set({ limits })}
      />
      <p>{t('limits.weekly')}</p>
    </Section>
  )
}
