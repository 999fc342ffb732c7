import type { IfThen } from '@breakwater/core/hold'
import { localHour } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Card } from '../../ui/Card.tsx'

/** The evening begins here for "tonight"; it ends with the day, at four. */
const evening = 16

/** One if-then plan: the one that was gone through least often comes first, the newest of those. */
export function IfThenCard() {
  const t = words('today')
  const plan = leastRehearsed([...person.value.hold.ifThens.values()])
  if (plan === undefined) return null
  const hour = localHour(now.value, zone.value)
  const tonight = hour >= evening || hour < 4
  return (
    <Card label={tonight ? t('tonight') : t('daytime')} tone="words">
      <p>{t('sentence', { cue: plan.cue, action: plan.action })}</p>
    </Card>
  )
}

function leastRehearsed(plans: readonly IfThen[]): IfThen | undefined {
  return [...plans].reverse().sort((a, b) => a.rehearsed.length - b.rehearsed.length)[0]
}
