import type { Numbered } from '@breakwater/core/evidence'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { keepIncident } from '../../state/evidence.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Form } from '../Form.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { addressOf } from './addresses.ts'
import { forgetBegun } from './begun.ts'
import { draftOf, incidentOf, type Missing, missingIn } from './draft.ts'
import { Fields } from './Fields.tsx'
import { FilePick } from './FilePick.tsx'
import { useBegun } from './use-begun.ts'

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
  const begun = useBegun(corrects?.id, draftOf(corrects, today()))
  const { draft, files } = begun
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
    forgetBegun(corrects?.id)
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
      {begun.goesOn ? <GoesOn onAgain={begun.again} /> : null}
      <Form save={t('form.save')} disabled={busy} focused={false} onSave={save}>
        <Fields draft={draft} missing={missing} onChange={begun.change} />
        <FilePick files={files} onChange={begun.setFiles} onBusy={setBusy} />
      </Form>
    </Page>
  )
}

/** Says that it was begun before, how long it is held, and how to begin again. */
function GoesOn({ onAgain }: { readonly onAgain: () => void }) {
  const t = words('record')
  function again(): void {
    onAgain()
    focusHeading()
  }
  return (
    <Notice
      actions={
        <Button kind="link" onClick={again}>
          {t('form.again')}
        </Button>
      }
    >
      {t('form.begun')}
    </Notice>
  )
}
