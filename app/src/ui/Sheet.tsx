import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useModal } from './modal.ts'
import './Sheet.css'

export interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A list of ways that rises from the lower edge; on a wide screen it stands in the middle. */
export function Sheet({ open, title, closeLabel, onClose, children }: SheetProps) {
  const id = useId()
  const ref = useModal(open)
  return (
    <dialog
      ref={ref}
      class="sheet"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <div class="sheet-inside">
          <div class="sheet-head">
            <h2 id={id}>{title}</h2>
            <Button kind="quiet" label={closeLabel} icon={<Icon name="close" />} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
