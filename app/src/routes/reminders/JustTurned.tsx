import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { justTurned } from '../../state/wakes.ts'

/** Says what a tap has just done, and takes the focus: the button that had it is gone. */
export function JustTurned({ to }: { readonly to: 'on' | 'off' }) {
  const t = words('reminders')
  const line = useRef<HTMLParagraphElement>(null)
  const just = justTurned.value === to
  useLayoutEffect(() => {
    if (just) line.current?.focus()
  }, [just])
  useLayoutEffect(
    () => () => {
      if (justTurned.value === to) justTurned.value = undefined
    },
    [to],
  )
  if (!just) return null
  return (
    <p ref={line} tabIndex={-1}>
      {t(to === 'on' ? 'on.isOn' : 'on.wasOff')}
    </p>
  )
}
