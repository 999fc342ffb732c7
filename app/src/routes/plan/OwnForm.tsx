import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { Toggle } from '../../ui/Toggle.tsx'
import { Form } from '../Form.tsx'

interface Props {
  /** Whether it may show before the lock is opened. */
  readonly shownLocked: boolean
  /** Writes what was filled in; throws an error that names the field when something is missing. */
  readonly save: (shownLocked: boolean) => Promise<unknown>
  readonly onDone: () => void
  readonly children: ComponentChildren
}

/** The frame of the forms for own things: their fields, and whether they may show while locked. */
export function OwnForm({ shownLocked, save, onDone, children }: Props) {
  const t = words('plan')
  const [shown, setShown] = useState(shownLocked)

  async function submit(): Promise<void> {
    if (await attempt(() => save(shown))) onDone()
  }

  return (
    <Form onSave={submit} onCancel={onDone}>
      {children}
      <Toggle label={t('shownLocked')} note={t('shownLockedHint')} on={shown} onChange={setShown} />
    </Form>
  )
}
