import type { Plan, ReviewBody } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import { Hints } from './Hints.tsx'
import { holdReview } from './hold-review.ts'
import { Motives } from './Motives.tsx'

interface Props {
  readonly plan: Plan
  /** The form was asked for, and takes the focus. */
  readonly focused: boolean
  readonly onDone: () => void
}

type Question = 'healing' | 'permanent' | 'estranged'
export type Answers = Partial<Pick<ReviewBody, Question>>

/** Three questions, what the quiet is for, room for own words, and what becomes of the plan. */
export function LookForm({ plan, focused, onDone }: Props) {
  const t = words('review')
  const { route } = useLocation()
  const [answers, setAnswers] = useState<Answers>({})
  const [motives, setMotives] = useState<readonly string[]>([])
  const { text, onInput: setText, end } = useUnfinished(`review ${plan.id}`, '')
  const [choice, setChoice] = useState<ReviewBody['choice']>()
  const answer = (change: Answers) => setAnswers({ ...answers, ...change })

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    if (choice === undefined) return
    const unsure = { healing: 'unsure', permanent: 'unsure', estranged: 'unsure' } as const
    const said = motives.length === 0 ? {} : { motives: [...motives] }
    const body = { ...unsure, ...answers, ...said, choice, ...(text.trim() === '' ? {} : { words: text }) }
    if (await holdReview(plan, body, route)) done()
  }

  return (
    <Form
      save={t('look.save')}
      disabled={choice === undefined}
      focused={focused}
      onSave={save}
      onCancel={done}
    >
      <p>{t('look.open')}</p>
      <Asked question="healing" value={answers.healing} onPick={healing => answer({ healing })} />
      <Asked question="permanent" value={answers.permanent} onPick={permanent => answer({ permanent })} />
      <Asked question="estranged" value={answers.estranged} onPick={estranged => answer({ estranged })} />
      <Hints answers={answers} />
      <Motives values={motives} onChange={setMotives} />
      <TextArea label={t('look.words')} maxLength={20_000} value={text} onInput={setText} />
      <RadioList
        legend={t('look.choice')}
        options={(['on', 'change', 'end'] as const).map(value => ({
          value,
          label: t(`look.choices.${value}`),
          note: value === 'on' ? t('look.notes.on', { count: plan.reviewEvery }) : t(`look.notes.${value}`),
        }))}
        value={choice}
        onPick={setChoice}
      />
    </Form>
  )
}

interface AskedProps {
  readonly question: Question
  readonly value: Answers[Question]
  readonly onPick: (answer: ReviewBody[Question]) => void
}

function Asked({ question, value, onPick }: AskedProps) {
  const t = words('review')
  return (
    <RadioList
      legend={t(`look.${question}`)}
      hint={question === 'healing' ? undefined : t(`look.${question}Hint`)}
      options={(['yes', 'no', 'unsure'] as const).map(answer => ({
        value: answer,
        label: t(`look.answers.${answer}`),
      }))}
      value={value}
      onPick={onPick}
    />
  )
}
