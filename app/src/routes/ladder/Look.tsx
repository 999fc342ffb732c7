import {
  feelingsBack,
  type Step,
  type StepReview,
  type StepReviewTime,
  stepChoices,
} from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { Strength } from '../feelings/Strength.tsx'
import { useContent } from '../useContent.ts'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly step: Step
  readonly when: StepReviewTime
}

/** One of the three looks after a step; on, pause and back to quiet weigh the same. */
export function Look({ step, when }: Props) {
  const t = words('ladder')
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  const text = useContent('comeback')?.ladder.looks[when]
  if (text === undefined) return null
  return (
    <Section id="look" title={text.title} lead={text.text}>
      {open ? (
        <LookForm step={step} when={when} onDone={() => setOpen(false)} />
      ) : (
        <div ref={back}>
          <Button kind="primary" onClick={() => setOpen(true)}>
            {t(step.reviews[when] === undefined ? 'look.begin' : 'look.again')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function LookForm({ step, when, onDone }: Props & { readonly onDone: () => void }) {
  const t = words('ladder')
  const [feelings, setFeelings] = useState<StepReview['feelings']>()
  const [strength, setStrength] = useState<number>()
  const [next, setNext] = useState<StepReview['next']>()
  const { text: own, onInput: setOwn, end } = useUnfinished(`step look ${step.id} ${when}`, '')

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    if (feelings === undefined || next === undefined) return
    const felt = feelings === 'no' || strength === undefined ? {} : { strength }
    const body = { when, feelings, next, ...felt, ...(own.trim() === '' ? {} : { words: own }) }
    if (!(await attempt(() => record('step.reviewed', body, { ref: step.id })))) return
    showToast(t('look.saved'))
    done()
    focusHeading()
  }

  return (
    <Form
      save={t('look.save')}
      disabled={feelings === undefined || next === undefined}
      onSave={save}
      onCancel={done}
    >
      <RadioList
        legend={t('look.feelings')}
        options={feelingsBack.map(value => ({ value, label: t(`look.feelingsAre.${value}`) }))}
        value={feelings}
        onPick={setFeelings}
      />
      {feelings === undefined || feelings === 'no' ? null : (
        <Strength
          legend={t('look.strength')}
          strong={t('look.strong')}
          value={strength}
          onPick={setStrength}
        />
      )}
      <RadioList
        legend={t('look.next')}
        options={stepChoices.map(value => ({
          value,
          label: t(`look.nextAre.${value}`),
          note: t(`look.nextNotes.${value}`),
        }))}
        value={next}
        onPick={setNext}
      />
      <TextArea label={words('ready')('words')} maxLength={20_000} value={own} onInput={setOwn} />
    </Form>
  )
}
