import type { Numbered } from '@breakwater/core/evidence'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { keepIncident } from '../../state/evidence.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Form } from '../Form.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { addressOf } from './addresses.ts'
import { draftOf, incidentOf, type Missing, missingIn } from './draft.ts'
import { Fields } from './Fields.tsx'
import { FilePick } from './FilePick.tsx'
import type { Picked } from './picked.ts'

interface Props {
  /** The entry that this one puts right. */
  readonly corrects: Numbered | undefined
}

const today = (): string =>
  Temporal.Instant.fromEpochMilliseconds(now.value).toZonedDateTimeISO(zone.value).toPlainDate().toString()

/** A new entry, or one that puts another right. */
export function NewEntry({ corrects }: Props) {
  const t = words('record')
  const { route } = useLocation()
  const [draft, change] = useState(() => draftOf(corrects, today()))
  const [files, setFiles] = useState<readonly Picked[]>([])
  const [missing, setMissing] = useState<Missing | undefined>(undefined)
  const [busy, setBusy] = useState(false)

  async function save(): Promise<void> {
    const found = missingIn(draft)
    setMissing(found)
    if (found !== undefined || busy) return
    setBusy(true)
    const kept = files.flatMap(file => file.kept ?? [])
    const done = await attempt(() => keepIncident(incidentOf(draft, files, corrects?.id), kept))
    setBusy(false)
    if (!done) return
    showToast(t('form.saved'))
    route(paths.record)
  }

  const heading = corrects ? t('form.correctTitle', { number: corrects.number }) : t('form.title')
  return (
    <Page
      name="record"
      heading={heading}
      lead={corrects && t('form.correctText')}
      backTo={corrects ? addressOf('read', corrects.id) : paths.record}
      step
    >
      <Form save={t('form.save')} disabled={busy} focused={false} onSave={save}>
        <Fields draft={draft} missing={missing} onChange={part => change({ ...draft, ...part })} />
        <FilePick files={files} onChange={setFiles} onBusy={setBusy} />
      </Form>
    </Page>
  )
}
