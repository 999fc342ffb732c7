import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { FieldsProps } from './draft.ts'

/** What it is for, in own words, and when it is looked at again. */
export function ReviewFields({ draft, faults, set }: FieldsProps) {
  const t = words('approach')
  return (
    <Section title={t('goal.title')}>
      <TextArea
        label={t('goal.label')}
        hint={t('goal.hint')}
        maxLength={20_000}
        value={draft.goal}
        onInput={goal => set({ goal })}
      />
      <TextInput
        label={t('goal.review')}
        hint={t('goal.reviewHint')}
        inputMode="numeric"
        maxLength={6}
        error={faults.reviewEvery}
        value={draft.reviewEvery}
        onInput={reviewEvery => set({ reviewEvery })}
      />
    </Section>
  )
}
