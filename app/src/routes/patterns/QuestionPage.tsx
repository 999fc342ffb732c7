import type { Look } from '../../state/patterns.ts'
import { AskChat } from './AskChat.tsx'
import { AskHalf } from './AskHalf.tsx'
import { AskOrder } from './AskOrder.tsx'

interface Props {
  readonly asked: Extract<Look, { at: 'question' }>
  readonly onStop: () => void
}

/** What the reading has to know before it can go on. */
export function QuestionPage({ asked: { question, again }, onStop }: Props) {
  switch (question.ask) {
    case 'chat':
      return <AskChat fitting={again ? question.fitting : undefined} onStop={onStop} />
    case 'order':
      return <AskOrder readings={question.readings} onStop={onStop} />
    case 'half':
      return <AskHalf key={question.marker} marker={question.marker} onStop={onStop} />
  }
}
