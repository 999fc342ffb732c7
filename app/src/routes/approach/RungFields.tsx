import { defaultRungs } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Section.tsx'
import type { FieldsProps } from './draft.ts'
import { Rows } from './Rows.tsx'

/** Step by step: how many days each step has. */
export function RungFields({ draft, faults, set }: FieldsProps) {
  const t = words('approach')
  return (
    <Section title={t('rungs.title')} lead={t('rungs.lead')}>
      <Rows
        legend={t('rungs.title')}
        labelOf={number => t('rungs.one', { number })}
        removeLabelOf={number => t('rungs.remove', { number })}
        addLabel={t('rungs.add')}
        rows={draft.rungs}
        faultOf={place => faults[`rungs.${place}`] ?? (place === 0 ? faults.rungs : undefined)}
        most={20}
        numeric
        onChange={rungs => set({ rungs })}
      />
      <Button kind="link" onClick={() => set({ rungs: defaultRungs.map(String) })}>
        {t('rungs.usual')}
      </Button>
    </Section>
  )
}
