import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { RemoveAsk } from '../plan/RemoveAsk.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import type { Written } from './written.ts'

interface Props {
  readonly title: string
  /** What is asked; also the name of the field. */
  readonly prompt: string
  readonly lead?: string | undefined
  /** Beginnings for somebody who does not know how to begin. */
  readonly hint?: string | undefined
  readonly written: Written | undefined
  /** Writes it anew, or in the place of what stands there. */
  readonly save: (text: string) => Promise<unknown>
}

/** One question with room for an answer: to be left open, changed, or taken away again. */
export function OwnText({ title, prompt, lead = prompt, hint, written, save }: Props) {
  const t = words('lookBack')
  const common = words('common')
  const [writing, setWriting] = useState(false)
  const [asked, ask] = useState(false)
  const back = useFocusBack<HTMLDivElement>(writing)
  const named = (action: string) => `${action}: ${title}`

  async function takeAway(): Promise<void> {
    ask(false)
    const gone = await attempt(async () => {
      for (const id of written?.all ?? []) await remove(id)
    })
    if (gone) showToast(t('removed'))
  }

  if (writing) {
    return (
      <Section title={title} lead={lead === prompt ? undefined : lead}>
        <WriteForm
          prompt={prompt}
          hint={hint}
          text={written?.text ?? ''}
          save={save}
          onDone={() => setWriting(false)}
        />
      </Section>
    )
  }
  return (
    <Section title={title} lead={lead}>
      {written === undefined ? null : <OwnWords>{written.text}</OwnWords>}
      <div ref={back}>
        <Actions>
          <Button label={named(written ? common('edit') : t('write'))} onClick={() => setWriting(true)}>
            {written ? common('edit') : t('write')}
          </Button>
          {written === undefined ? null : (
            <Button kind="link" label={named(common('remove'))} onClick={() => ask(true)}>
              {common('remove')}
            </Button>
          )}
        </Actions>
      </div>
      <RemoveAsk open={asked} onClose={() => ask(false)} onRemove={takeAway} />
    </Section>
  )
}

interface FormProps {
  readonly prompt: string
  readonly hint: string | undefined
  readonly text: string
  readonly save: Props['save']
  readonly onDone: () => void
}

function WriteForm({ prompt, hint, text, save, onDone }: FormProps) {
  const { text: draft, onInput, end } = useUnfinished(prompt, text)

  async function submit(): Promise<void> {
    if (await attempt(() => save(draft))) done()
  }

  function done(): void {
    end()
    onDone()
  }

  return (
    <Form disabled={draft.trim() === ''} onSave={submit} onCancel={done}>
      <TextArea label={prompt} hint={hint} rows={5} maxLength={20_000} value={draft} onInput={onInput} />
    </Form>
  )
}
