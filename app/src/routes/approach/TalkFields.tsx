import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { FieldsProps } from './draft.ts'

/** Talk first: until when it is tried, where, and how it begins. */
export function TalkFields({ draft, faults, set }: FieldsProps) {
  const t = words('approach')
  return (
    <Section title={t('talkFirst.title')} lead={t('talkFirst.lead')}>
      <TextInput
        label={t('talkFirst.by')}
        hint={t('talkFirst.byHint')}
        type="date"
        error={faults.talkBy}
        value={draft.talkBy}
        onInput={talkBy => set({ talkBy })}
      />
      <TextInput
        label={t('talkFirst.where')}
        hint={t('talkFirst.whereHint')}
        maxLength={500}
        value={draft.talkWhere}
        onInput={talkWhere => set({ talkWhere })}
      />
      <TextArea
        label={t('talkFirst.opening')}
        hint={t('talkFirst.openingHint')}
        maxLength={20_000}
        value={draft.talkOpening}
        onInput={talkOpening => set({ talkOpening })}
      />
    </Section>
  )
}
