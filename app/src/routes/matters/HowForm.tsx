import { type Handover, handoverEnds } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly handover: Handover
  readonly onDone: () => void
}

/** How a handover went, for oneself. */
export function HowForm({ handover, onDone }: Props) {
  const t = words('matters')
  const [how, setHow] = useState<(typeof handoverEnds)[number]>()
  const { text, onInput: setText, end } = useUnfinished(`handover went ${handover.id}`, '')

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    if (how === undefined) return
    const body = { how, ...(text.trim() === '' ? {} : { words: text }) }
    if (!(await attempt(() => record('handover.held', body, { ref: handover.id })))) return
    showToast(t('handovers.noted'))
    done()
  }

  return (
    <Section title={handover.what}>
      <Form disabled={how === undefined} onSave={save} onCancel={done}>
        <RadioList
          legend={t('handovers.howAsk')}
          options={handoverEnds.map(value => ({ value, label: t(`handovers.${value}`) }))}
          value={how}
          onPick={setHow}
        />
        <TextArea label={t('handovers.words')} maxLength={20_000} value={text} onInput={setText} />
      </Form>
    </Section>
  )
}
