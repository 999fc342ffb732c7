import { pastWaves } from '@breakwater/core/hold'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { formatTime } from '../format.ts'
import { isNarrow, whenToDecide } from './night.ts'
import { Strength } from './Strength.tsx'
import { UrgePage } from './UrgePage.tsx'
import { addressOf } from './view.ts'
import { Wave } from './Wave.tsx'
import { begin, putOff } from './wave.ts'

/** The first screen: one sentence, one moving thing, strength in one tap, two buttons, a line for those who already did. */
export function First() {
  const t = words('urge')
  const { route } = useLocation()

  // The screens do not wait for the disk: at this hour a button has to answer at once.
  function wont(): void {
    void putOff()
    route(addressOf('rest'))
  }
  function through(): void {
    void begin()
    route(addressOf('ways'))
  }

  return (
    <UrgePage heading={t('first.heading')} lead={t('first.aim')}>
      <div class="urge-first">
        <PastLine />
        <Wave />
        <Strength asking="first" />
        <div class="urge-choose">
          <Button kind="primary" size="large" wide onClick={wont}>
            {t('first.wont')}
          </Button>
          <Button wide onClick={through}>
            {t('first.through')}
          </Button>
          <Button kind="link" href={addressOf('already')}>
            {t('first.already')}
          </Button>
        </div>
      </div>
    </UrgePage>
  )
}

/** Own past waves from five on; after midnight no numbers, only that nothing has to be decided. */
function PastLine() {
  const t = words('urge')
  if (isNarrow()) {
    const time = formatTime(whenToDecide(), zone.value)
    return <p class="urge-soft">{t('first.night', { time })}</p>
  }
  const past = pastWaves(person.value.hold)
  if (past === undefined) return null
  return <p class="urge-soft">{t('first.past', { ...past })}</p>
}
