import type { Recommendation } from '@breakwater/core/decide'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { Answer } from './Answer.tsx'
import { isSafety } from './places.ts'
import { answers } from './round.ts'
import { saidTo } from './said.ts'
import type { Texts } from './texts.ts'

interface Props {
  readonly title: string
  readonly found: Pick<Recommendation, 'rule' | 'because'>
  readonly texts: Texts
}

/** The one sentence that decided, and the answers that led there, in the person's own words. */
export function Why({ title, found, texts }: Props) {
  const t = words('decide')
  const { safety } = state.value.care
  return (
    <Section title={title} lead={texts.decide.rules[found.rule]}>
      {found.because.length === 0 ? null : (
        <List label={t('outcome.yourAnswers')}>
          {found.because.map(question => (
            <ListRow
              key={question}
              title={<Answer said={saidTo(question, answers.value, safety, texts)} />}
            />
          ))}
        </List>
      )}
      {found.because.some(isSafety) ? <p>{t('everybody')}</p> : null}
    </Section>
  )
}
