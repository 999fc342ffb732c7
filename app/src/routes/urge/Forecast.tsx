import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { formatNumber } from '../format.ts'
import { openForecast } from './forecast-line.ts'
import { isNarrow } from './night.ts'
import { currentWave } from './view.ts'
import { guess } from './wave.ts'

/** A guess about the next 20 minutes: on request, one tap, one at a time, and not in the narrow hours. */
export function Forecast() {
  const t = words('urge')
  const [picked, pick] = useState<number | undefined>(undefined)
  const wave = currentWave(person.value.hold, now.value)
  const asked = picked === undefined && wave !== undefined && openForecast(wave, now.value) !== undefined
  if (asked || isNarrow()) return null

  function choose(forecast: number): void {
    if (picked !== undefined) return
    pick(forecast)
    void guess(forecast)
  }

  return (
    <>
      {picked === undefined ? (
        <Disclosure summary={t('forecast.offer')}>
          <div class="urge-stack">
            <StrengthDial
              legend={t('forecast.ask')}
              low={t('dial.low')}
              high={t('dial.high')}
              value={undefined}
              onPick={choose}
            />
            <p class="urge-soft">{t('forecast.why')}</p>
          </div>
        </Disclosure>
      ) : null}
      <p class="urge-soft" role="status">
        {picked === undefined ? null : t('forecast.kept', { forecast: formatNumber(picked) })}
      </p>
    </>
  )
}
