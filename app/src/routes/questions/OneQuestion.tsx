import { words } from '../../messages/catalogue.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import type { QuestionsText } from '../useContent.ts'
import { Answer } from './Answer.tsx'
import { addressOf, type Question } from './question.ts'

interface Props {
  readonly text: QuestionsText
  readonly question: Question
}

/** One question alone, and its neighbours. The title stays neutral, the heading is the question. */
export function OneQuestion({ text, question }: Props) {
  const t = words('questions')
  const near = text.questions.filter(({ topic, id }) => topic === question.topic && id !== question.id)
  return (
    <Page name="questions" heading={question.question} backTo={paths.questions} step>
      <Answer question={question} />
      <Section title={t('near')}>
        <List>
          {near.map(({ id, question: words }) => (
            <ListRow key={id} title={words} href={addressOf(text, id)} />
          ))}
        </List>
      </Section>
    </Page>
  )
}
