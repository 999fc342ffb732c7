import { forecastLedger, type ForecastLedger as Ledger } from '@breakwater/core/outlook'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Pairs } from '../../ui/plot/Pairs.tsx'
import { Plot } from '../../ui/plot/Plot.tsx'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { AsTable } from './AsTable.tsx'
import { tenths } from './day-words.ts'
import { answeredForecasts } from './facts.ts'

type Pair = ReturnType<typeof answeredForecasts>[number]

/** What was expected of a wave, and what came twenty minutes later. */
export function ForecastLedger() {
  const t = words('insights')
  const pairs = answeredForecasts(person.value.hold)
  const ledger = forecastLedger(pairs)
  if (ledger === undefined) return null
  return (
    <Section title={t('ledger.title')} lead={t('ledger.lead', { count: ledger.n })}>
      <p>{biasInWords(ledger)}</p>
      <Drawn pairs={pairs} />
      <div>
        <SourceLink claim="forecast" />
      </div>
    </Section>
  )
}

function biasInWords({ bias, low, high, tendency }: Ledger): string {
  const t = words('insights')
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b)
  const numbers = { points: tenths(Math.abs(bias)), low: tenths(least ?? 0), high: tenths(most ?? 0) }
  return t(`ledger.${tendency}`, numbers)
}

function Drawn({ pairs }: { readonly pairs: readonly Pair[] }) {
  const t = words('insights')
  const [moved, setMoved] = useState(pairs.length - 1)
  const at = Math.min(moved, pairs.length - 1)
  const { forecast, came } = pairs[at] ?? { forecast: 0, came: 0 }
  const read = t('ledger.read', { number: at + 1, of: pairs.length, expected: forecast, came })
  return (
    <>
      <p class="plot-key">{t('ledger.key')}</p>
      <Plot
        axis={[t('ledger.first'), t('ledger.newest')]}
        reader={{ label: t('ledger.reader'), units: pairs.length, at, words: read, onMove: setMoved }}
      >
        <Pairs pairs={pairs.map(pair => ({ before: pair.forecast, after: pair.came }))} at={at} />
      </Plot>
      <AsTable
        caption={t('ledger.table')}
        head={[t('ledger.wave'), t('ledger.expected'), t('ledger.came')]}
        rows={pairs.map((pair, n) => [String(n + 1), String(pair.forecast), String(pair.came)])}
      />
    </>
  )
}
