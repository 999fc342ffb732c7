import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { now } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { askedAs } from './asked-as.ts'
import { Strength } from './Strength.tsx'
import { UrgePage } from './UrgePage.tsx'
import { addressOf, currentWave } from './view.ts'
import { begin, end } from './wave.ts'

/** A wave that was put off, asked about once. */
export function Asked() {
  const t = words('urge')
  const { route } = useLocation()
  // What is asked must not change while it is being answered.
  const [wave] = useState(() => currentWave(person.value.hold, now.value))

  function over(ending: 'passed' | 'unknown'): void {
    void end(ending)
    route(ending === 'passed' ? addressOf('passed') : '/', true)
  }
  function still(): void {
    void begin()
    route(addressOf('ways'), true)
  }

  return (
    <UrgePage heading={t(`asked.${askedAs(wave, now.value)}`)}>
      <p class="urge-soft">{t('asked.lead')}</p>
      <Strength asking="again" />
      <div class="urge-choose">
        <Button kind="primary" size="large" wide onClick={() => over('passed')}>
          {t('exits.passed')}
        </Button>
        <Button wide onClick={still}>
          {t('asked.still')}
        </Button>
        <div class="urge-exits">
          <Button kind="link" href={addressOf('already')}>
            {t('first.already')}
          </Button>
          <Button kind="link" onClick={() => over('unknown')}>
            {t('asked.unknown')}
          </Button>
        </div>
      </div>
    </UrgePage>
  )
}
