import type { ComponentChildren } from 'preact'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

export interface ConfirmDialogProps {
  readonly open: boolean
  /** the question */
  readonly title: string
  /** words of the way back, which comes first */
  readonly cancel: string
  /** words of what happens then */
  readonly confirm: string
  /** the way back, Esc, or the browser's own */
  readonly onCancel: () => void
  readonly onConfirm: () => unknown
  /** which of the two stands out: the way back, except where nobody may be kept from going on */
  readonly strong?: 'cancel' | 'confirm' | undefined
  /** it is being done: not a second time */
  readonly busy?: boolean | undefined
  /** what may be wished first, such as a copy */
  readonly before?: ComponentChildren
  /** what it means */
  readonly children: ComponentChildren
}

/** The question before something that cannot be taken back, or not easily. The owner closes it by changing `open`. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, cancel, confirm, onCancel, onConfirm, strong = 'cancel', busy, before } = props
  const kindOf = (one: typeof strong) => (one === strong ? 'primary' : 'quiet')
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button kind={kindOf('cancel')} onClick={onCancel}>
            {cancel}
          </Button>
          {before}
          <Button kind={kindOf('confirm')} disabled={busy} onClick={() => void onConfirm()}>
            {confirm}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
