import { useLayoutEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../messages/catalogue.ts'
import { hideToast, toast } from '../state/toasts.ts'
import { focusHeading } from '../ui/focus.ts'
import { Toast } from '../ui/Toast.tsx'

/** The one short message at the foot of the page. It goes along to the page its action leads to, and no further. */
export function Toasts() {
  const t = words('common')
  const message = toast.value
  useLeftBehind(message?.id)
  const action = message?.action
  // The message goes, and the focus must not go with it.
  const dismiss = () => {
    hideToast()
    focusHeading()
  }
  const run = () => {
    dismiss()
    action?.run()
  }
  return (
    <Toast
      text={message?.text}
      {...(action === undefined ? {} : { action: { label: action.label, onClick: run } })}
      dismissLabel={t('close')}
      onDismiss={dismiss}
    />
  )
}

/** Hides a message that was there before the address changed: on the next page it would only cover what is needed. */
function useLeftBehind(id: number | undefined): void {
  const { url } = useLocation()
  const seen = useRef({ url, id })
  useLayoutEffect(() => {
    const { url: before, id: told } = seen.current
    seen.current = { url, id }
    if (url !== before && id !== undefined && id === told) hideToast()
  })
}
