import type { Entry } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { replace } from '../../state/amend.ts'
import { attempt } from '../../state/attempt.ts'
import { fromInstant } from '../../state/codec.ts'
import { now } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { fromLocalInput, toLocalInput } from '../moment.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { kindWords } from './entry-words.ts'

interface Props {
  readonly entry: Entry
  readonly onDone: () => void
}

/** Another time or another text for an entry. What it is and what it counts for stays. */
export function EditEntry({ entry, onDone }: Props) {
  const t = words('journal')
  const field = textField(entry)
  const {
    text,
    onInput: setText,
    end,
  } = useUnfinished(`entry ${entry.id}`, field === undefined ? '' : String(bodyOf(entry)[field] ?? ''))
  const [when, setWhen] = useState(() => toLocalInput(fromInstant(entry.at), entry.zone))
  const [wrong, setWrong] = useState(false)

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    const at = fromLocalInput(when, entry.zone, now.value)
    setWrong(at === undefined)
    if (at === undefined) return
    const body = field === undefined ? entry.body : { ...bodyOf(entry), [field]: text }
    if (!(await attempt(() => replace(entry, { at, body })))) return
    showToast(t('changed'))
    done()
  }

  return (
    <li>
      <Form onSave={save} onCancel={done}>
        <h3>{kindWords(entry)}</h3>
        {field === undefined ? null : <TextArea label={t('text')} value={text} onInput={setText} />}
        <TextInput
          type="datetime-local"
          label={t('moment')}
          value={when}
          onInput={setWhen}
          error={wrong ? t('wrongTime') : undefined}
        />
      </Form>
    </li>
  )
}

/** The field of a body that holds the person's free text, by kind; the own page of a thing changes the rest. */
function textField(entry: Entry): string | undefined {
  if (entry.kind === 'contact.logged') return 'note'
  return typeof bodyOf(entry).text === 'string' ? 'text' : undefined
}

function bodyOf(entry: Entry): Readonly<Record<string, unknown>> {
  return typeof entry.body === 'object' && entry.body !== null ? (entry.body as Record<string, unknown>) : {}
}
