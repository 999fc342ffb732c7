import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './Toast.css'

export interface ToastProps {
  /** what just happened; `undefined` while nothing did */
  readonly text: string | undefined
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined
  readonly dismissLabel: string
  readonly onDismiss: () => void
}

/** What just happened, with the way to undo it. Stays until it is dismissed: no one is hurried. */
export function Toast({ text, action, dismissLabel, onDismiss }: ToastProps) {
  return (
    <div class="toast-place" role="status" data-print="no">
      {text !== undefined && (
        <div class="toast">
          <span class="toast-text">{text}</span>
          {action && (
            <Button kind="link" onClick={action.onClick}>
              {action.label}
            </Button>
          )}
          <Button kind="link" label={dismissLabel} icon={<Icon name="close" />} onClick={onDismiss} />
        </div>
      )}
    </div>
  )
}
