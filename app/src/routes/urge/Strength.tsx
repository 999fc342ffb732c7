import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { StrengthDial } from '../../ui/StrengthDial.tsx'
import { formatNumber, formatTime } from '../format.ts'
import { answerTo, openForecast } from './forecast-line.ts'
import { isNarrow } from './night.ts'
import { PlainOffer } from './PlainOffer.tsx'
import { currentWave } from './view.ts'
import { rate } from './wave.ts'

interface Props {
  /** `first`: nothing was said yet. `again`: the wave is on and may be rated anew. */
  readonly asking: 'first' | 'again'
}

/** How strong it is, in one tap, never demanded. Beside it what was guessed; at 9 and 10 one plain question. */
export function Strength({ asking }: Props) {
  const t = words('urge')
  // Shown at once; the journal follows, also when it is still being opened.
  const [picked, pick] = useState<number | undefined>(undefined)
  const wave = currentWave(person.value.hold, now.value)
  const strength = picked ?? wave?.ratings.at(-1)?.strength

  function choose(next: number): void {
    pick(next)
    if (next !== picked) void rate(next)
  }

  return (
    <div class="urge-strength">
      <StrengthDial
        legend={t(asking === 'first' ? 'dial.first' : 'dial.again')}
        low={t('dial.low')}
        high={t('dial.high')}
        value={asking === 'first' ? strength : picked}
        onPick={choose}
      />
      <p class="urge-soft" role="status">
        {asking === 'again' ? <ForecastLine picked={picked} /> : null}
      </p>
      <PlainOffer wave={wave?.id} strength={strength} />
    </div>
  )
}

/** "You thought 8; it is 5." once it can be said; before, what was guessed. No numbers after midnight. */
function ForecastLine({ picked }: { readonly picked: number | undefined }) {
  const t = words('urge')
  const wave = currentWave(person.value.hold, now.value)
  const noted = picked === undefined ? null : t('dial.noted', { strength: formatNumber(picked) })
  if (wave === undefined || isNarrow()) return noted
  const answer = answerTo(wave)
  if (picked !== undefined && answer !== undefined)
    return (
      <>
        {t('dial.compared', { forecast: formatNumber(answer.forecast), strength: formatNumber(answer.came) })}
      </>
    )
  const open = openForecast(wave, now.value)
  if (open === undefined) return noted
  const time = formatTime(open.at, zone.value)
  return (
    <>
      {noted} {t('dial.thought', { forecast: formatNumber(open.forecast), time })}
    </>
  )
}
