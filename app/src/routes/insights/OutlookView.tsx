import type { HowLong, Measure } from '@breakwater/core/outlook'
import { useMemo, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Fan } from '../../ui/plot/Fan.tsx'
import { Plot } from '../../ui/plot/Plot.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatNumber } from '../format.ts'
import { SourceLink } from '../SourceLink.tsx'
import { AsTable } from './AsTable.tsx'
import { tenths } from './day-words.ts'
import { knownDays, outlookNow, reachDays } from './outlook-now.ts'
import { reachInWords } from './reach-words.ts'

/** One measure: the direction in words first, then what it rests on, then the fan. */
export function OutlookView({ measure }: { readonly measure: Measure }) {
  const t = words('insights')
  const outlook = useMemo(() => outlookNow(measure), [measure])
  if (outlook === undefined) return null
  const { direction, n, basis, reach } = outlook
  return (
    <>
      <Stack gap="small">
        <h3>{t(`outlook.direction.${direction.code}`)}</h3>
        <p>{t(`outlook.${basis}`, { count: n })}</p>
        <p>{reachInWords(reach)}</p>
      </Stack>
      <Drawn measure={measure} outlook={outlook} />
      <p>{t('outlook.simulated')}</p>
      <div>
        <SourceLink claim="outlook" />
      </div>
    </>
  )
}

function inWords(
  known: readonly (number | undefined)[],
  forecasts: HowLong['forecasts'],
  at: number,
): string {
  const t = words('insights')
  const days = at - reachDays
  if (days <= 0) {
    const value = known[at]
    const when = days === 0 ? t('outlook.today') : t('outlook.ago', { count: -days })
    return value === undefined
      ? t('outlook.noRating', { when })
      : t('outlook.rated', { when, value: formatNumber(value) })
  }
  const { low, high, median } = forecasts[days - 1] ?? { low: 0, high: 10, median: 5 }
  return t('outlook.range', { when: t('outlook.in', { count: days }), low, high, middle: tenths(median) })
}

function Drawn({ measure, outlook }: { readonly measure: Measure; readonly outlook: HowLong }) {
  const t = words('insights')
  const known = knownDays(measure)
  const { forecasts } = outlook
  const [at, setAt] = useState(reachDays + 28)
  const points = forecasts.map(({ ahead, low, high, median }) => ({ ahead, low, middle: median, high }))
  const rows = forecasts
    .filter(({ ahead }) => ahead % 7 === 0 || ahead === reachDays)
    .map(({ ahead, low, high, median }) => [
      t('outlook.in', { count: ahead }),
      String(low),
      tenths(median),
      String(high),
    ])
  return (
    <>
      <Plot
        axis={[
          t('outlook.ago', { count: reachDays }),
          t('outlook.today'),
          t('outlook.in', { count: reachDays }),
        ]}
        reader={{
          label: t('outlook.reader'),
          units: known.length + reachDays,
          at,
          words: inWords(known, forecasts, at),
          onMove: setAt,
        }}
      >
        <Fan values={known} points={points} at={at} />
      </Plot>
      <AsTable
        caption={t('outlook.table')}
        head={[t('outlook.when'), t('outlook.low'), t('outlook.middle'), t('outlook.high')]}
        rows={rows}
      />
    </>
  )
}
