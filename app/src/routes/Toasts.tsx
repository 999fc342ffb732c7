import { words } from '../messages/catalogue.ts'
import { hideToast, toast } from '../state/toasts.ts'
import { Toast } from '../ui/Toast.tsx'

/** The one short message at the foot of the page. */
export function Toasts() {
  const t = words('common')
  const message = toast.value
  const action = message?.action
  const run = () => {
    hideToast()
    action?.run()
  }
  return (
    <Toast
      text={message?.text}
      {...(action === undefined ? {} : { action: { label: action.label, onClick: run } })}
      dismissLabel={t('close')}
      onDismiss={hideToast}
    />
  )
}
