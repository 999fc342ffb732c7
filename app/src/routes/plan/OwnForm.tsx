import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusFirst } from '../../ui/focus.ts'
import { Stack } from '../../ui/Stack.tsx'
import { Toggle } from '../../ui/Toggle.tsx'

interface Props {
  /** Whether it may show before the lock is opened. */
  readonly shownLocked: boolean
  /** Writes what was filled in; throws an error that names the field when something is missing. */
  readonly save: (shownLocked: boolean) => Promise<unknown>
  readonly onDone: () => void
  readonly children: ComponentChildren
}

/** The frame of the forms for own things: their fields, whether it may show while locked, save and cancel. */
export function OwnForm({ shownLocked, save, onDone, children }: Props) {
  const t = words('plan')
  const first = useFocusFirst<HTMLFormElement>()
  const [shown, setShown] = useState(shownLocked)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (await attempt(() => save(shown))) onDone()
  }

  return (
    <form ref={first} onSubmit={event => void submit(event)}>
      <Stack>
        {children}
        <Toggle label={t('shownLocked')} note={t('shownLockedHint')} on={shown} onChange={setShown} />
        <Actions>
          <Button kind="primary" type="submit">
            {t('save')}
          </Button>
          <Button kind="link" onClick={onDone}>
            {words('common')('cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  )
}
