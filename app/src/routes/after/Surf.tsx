import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { playSlowSound, type SlowSound } from '../../state/device.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatNumber } from '../format.ts'
import './after.css'

/** How long it plays before it ends by itself. */
const minutes = 30

type Said = 'text' | 'playing' | 'stopped' | 'none'

/** The slow sound: one tap on, one tap off, and off when the page is left. */
export function Surf() {
  const t = words('after')
  const sound = useRef<SlowSound | undefined>(undefined)
  const [said, say] = useState<Said>('text')
  useLayoutEffect(() => () => sound.current?.stop(), [])

  function play(): void {
    sound.current = playSlowSound(minutes, () => say('stopped'))
    say(sound.current === undefined ? 'none' : 'playing')
  }
  function stop(): void {
    sound.current?.stop()
    say('stopped')
  }

  return (
    <Card label={t('sound.title')}>
      <p role="status">{t(`sound.${said}`, { minutes: formatNumber(minutes) })}</p>
      <div class="after-buttons">
        {said === 'playing' ? (
          <Button onClick={stop}>{t('sound.stop')}</Button>
        ) : (
          <Button kind="primary" onClick={play}>
            {t('sound.play')}
          </Button>
        )}
      </div>
    </Card>
  )
}
