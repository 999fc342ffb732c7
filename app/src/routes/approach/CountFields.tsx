import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { SourceLink } from '../SourceLink.tsx'
import type { FieldsProps } from './draft.ts'

/** What counts as a slip. */
export function CountFields({ draft, set }: FieldsProps) {
  const t = words('approach')
  return (
    <Section title={t('counts.title')} lead={t('counts.lead')}>
      <div>
        <Toggle label={t('counts.outgoing')} on={draft.outgoing} onChange={outgoing => set({ outgoing })} />
        <Toggle
          label={t('counts.looking')}
          note={t('counts.lookingNote')}
          on={draft.soughtLook}
          onChange={soughtLook => set({ soughtLook })}
        />
        <SourceLink claim="looking" />
      </div>
    </Section>
  )
}
