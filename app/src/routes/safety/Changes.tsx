import { maybe, safetyQuestions } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Section } from '../../ui/Section.tsx'
import './Changes.css'

/** What the answers change in the app, said for each answer that is yes or unsure. */
export function Changes() {
  const t = words('safety')
  const { safety } = state.value.care
  const counted = safetyQuestions.filter(question => maybe(safety[question]))
  const open = safetyQuestions.some(question => safety[question] === 'unasked')
  return (
    <Section title={t('changes.title')} lead={t('changes.everybody')}>
      {counted.length === 0 ? null : (
        <ul class="changes">
          {counted.map(question => (
            <li key={question}>{t(`changes.${question}`)}</li>
          ))}
        </ul>
      )}
      {open ? <p>{t('changes.unasked')}</p> : null}
      {counted.length === 0 && !open ? <p>{t('changes.none')}</p> : null}
    </Section>
  )
}
