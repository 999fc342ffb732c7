import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { setting } from '../../state/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { WaveRide } from '../../ui/picture/WaveRide.tsx'
import { useContent } from '../useContent.ts'
import { Exits } from './Exits.tsx'
import { lineAt, rideLength } from './ride.ts'
import { strengthNow } from './strength-now.ts'
import { UrgePage } from './UrgePage.tsx'
import { useSeconds } from './useSeconds.ts'

/** Which round it is, 0 before the first, and whether words go with it. */
interface Riding {
  readonly round: number
  readonly withText: boolean
}

const notRiding: Riding = { round: 0, withText: false }

/** A soft ride of a few minutes, with a few words or in silence; it stops whenever the person wants. */
export function Stay() {
  const t = words('urge')
  const content = useContent('urge')?.stay
  const [riding, ride] = useState(notRiding)
  const lines = content?.lines ?? []
  const length = rideLength(lines)
  const seconds = useSeconds(riding.round, length)
  const on = riding.round > 0 && seconds < length
  const over = riding.round > 0 && !on
  const start = (withText: boolean) => ride({ round: riding.round + 1, withText })

  return (
    <UrgePage heading={t('stay.heading')} lead={content?.intro} back="ways">
      <div class="urge-wave">
        <WaveRide
          progress={length === 0 ? 0 : Math.min(1, seconds / length)}
          strength={strengthNow()}
          breathing={on}
          still={setting('still')}
        />
      </div>
      <p class="urge-line urge-ride-words" aria-live="polite">
        {riding.withText && on ? lineAt(lines, seconds)?.text : null}
        {over ? t('stay.over') : null}
      </p>
      <div class="urge-buttons">
        {on ? (
          <Button onClick={() => ride(notRiding)}>{t('stay.stop')}</Button>
        ) : (
          <>
            <Button kind={over ? 'quiet' : 'primary'} onClick={() => start(true)}>
              {over ? content?.again : t('stay.withText')}
            </Button>
            <Button onClick={() => start(false)}>{t('stay.silent')}</Button>
          </>
        )}
      </div>
      <Exits />
    </UrgePage>
  )
}
