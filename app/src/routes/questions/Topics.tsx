import { Disclosure } from '../../ui/Disclosure.tsx'
import { Section } from '../../ui/Section.tsx'
import type { QuestionsText } from '../useContent.ts'
import { Answer } from './Answer.tsx'
import type { Question } from './question.ts'

/** All questions, under what they are about. */
export function Topics({ text }: { readonly text: QuestionsText }) {
  return (
    <>
      {Object.entries(text.topics).map(([topic, title]) => (
        <Section key={topic} title={title}>
          <Folded questions={text.questions.filter(question => question.topic === topic)} />
        </Section>
      ))}
    </>
  )
}

/** Questions one below the other; an answer opens where its question stands. */
export function Folded({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <div>
      {questions.map(question => (
        <Disclosure key={question.id} summary={question.question}>
          <Answer question={question} />
        </Disclosure>
      ))}
    </div>
  )
}
