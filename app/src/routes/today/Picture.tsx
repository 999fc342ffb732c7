import type { SeaFacts } from '@breakwater/core/hold'
import { localHour } from '@breakwater/core/journal'
import { useMemo } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { isStill, shownTheme } from '../../state/appearance.ts'
import { now, zone } from '../../state/session.ts'
import { Breakwater } from '../../ui/picture/Breakwater.tsx'
import { seaWords } from './sea-words.ts'

/** The breakwater as the journal makes it now, with its description. */
export function Picture({ facts }: { readonly facts: SeaFacts }) {
  const hour = localHour(now.value, zone.value)
  // The wall is built anew only when a day of it has changed, not with every tap and every half minute.
  const days = useMemo(() => facts.days, [signatureOf(facts.days)])
  return (
    <Breakwater
      days={days}
      sea={facts.sea}
      hour={hour}
      theme={shownTheme()}
      still={isStill()}
      description={describe(facts, hour)}
    />
  )
}

/** One digit a day: the same digits, the same wall. */
function signatureOf(days: SeaFacts['days']): string | undefined {
  return days?.map(({ quiet, wave }) => (quiet ? 1 : 0) + (wave ? 2 : 0)).join('')
}

function describe(facts: SeaFacts, hour: number): string {
  const t = words('today')
  const stones = facts.days?.filter(day => day.quiet).length ?? 0
  const wall = stones === 0 ? t('picture.shore') : t('picture.wall', { count: stones })
  return [wall, seaWords(facts), t(`picture.${lightOf(hour)}`)].join(' ')
}

function lightOf(hour: number): 'dawn' | 'day' | 'dusk' | 'night' {
  if (hour >= 5 && hour < 8) return 'dawn'
  if (hour >= 8 && hour < 17) return 'day'
  return hour >= 17 && hour < 21 ? 'dusk' : 'night'
}
