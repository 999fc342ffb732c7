import type { ComponentChildren } from 'preact'
import { words } from '../messages/catalogue.ts'
import { Actions } from '../ui/Actions.tsx'
import { Button } from '../ui/Button.tsx'
import { useFocusFirst } from '../ui/focus.ts'
import { Stack } from '../ui/Stack.tsx'

interface Props {
  /** What the button that keeps it says; "Save" unless the form says more. */
  readonly save?: string | undefined
  readonly disabled?: boolean | undefined
  /** False where the heading of the page keeps the focus. */
  readonly focused?: boolean | undefined
  readonly onSave: () => Promise<unknown>
  /** Without it there is no way back but the page's own. */
  readonly onCancel?: (() => void) | undefined
  readonly children: ComponentChildren
}

/** The frame of a form: its first field has the focus as it appears, and save and cancel stand below. */
export function Form({ save, disabled, focused = true, onSave, onCancel, children }: Props) {
  const common = words('common')
  const first = useFocusFirst<HTMLFormElement>()

  function submit(event: Event): void {
    event.preventDefault()
    void onSave()
  }

  return (
    <form ref={focused ? first : null} noValidate onSubmit={submit}>
      <Stack>
        {children}
        <Actions>
          <Button kind="primary" type="submit" disabled={disabled}>
            {save ?? common('save')}
          </Button>
          {onCancel === undefined ? null : (
            <Button kind="link" onClick={onCancel}>
              {common('cancel')}
            </Button>
          )}
        </Actions>
      </Stack>
    </form>
  )
}
