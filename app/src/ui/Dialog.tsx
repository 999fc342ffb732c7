import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useModal } from './modal.ts'
import './Dialog.css'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Esc, or the browser's way back */
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** the buttons, the mildest first */
  readonly actions?: ComponentChildren
}

/** A question that has to be answered before anything else. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const id = useId()
  const ref = useModal(open)
  return (
    <dialog
      ref={ref}
      class="dialog"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <div class="dialog-inside">
          <h2 id={id}>{title}</h2>
          {children}
          {actions !== undefined && <div class="dialog-actions">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}
