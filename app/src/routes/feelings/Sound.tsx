import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { playSlowSound, type SlowSound } from '../../state/device.ts'
import { Button } from '../../ui/Button.tsx'

/** Slow surf, for those who like it; it ends with the sitting. */
export function Sound({ minutes }: { readonly minutes: number }) {
  const t = words('feelings')
  const sound = useRef<SlowSound | undefined>(undefined)
  const [playing, setPlaying] = useState(false)
  useLayoutEffect(() => () => sound.current?.stop(), [])

  function toggle(): void {
    if (playing) sound.current?.stop()
    else sound.current = playSlowSound(minutes, () => setPlaying(false))
    setPlaying(!playing && sound.current !== undefined)
  }

  return (
    <Button kind="link" pressed={playing} onClick={toggle}>
      {t('sound')}
    </Button>
  )
}
