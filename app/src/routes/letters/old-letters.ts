import { type NightDoor, nightDoor } from '@breakwater/core/care'
import type { Letter } from '@breakwater/core/heal'
import { dayOf } from '@breakwater/core/journal'
import { signal } from '@preact/signals'
import { now, zone } from '../../state/session.ts'
import { night } from '../../state/view.ts'

/** When somebody asked for the old letters, epoch ms. It holds for one night and is about nothing in the journal. */
const asked = signal<number | undefined>(undefined)

export function askForOldLetters(): void {
  asked.value = now.value
}

/** At night letters of earlier days are closed, and open a short wait after they were asked for. */
export function oldLetters(): NightDoor {
  const askedAt = asked.value !== undefined && isToday(asked.value) ? asked.value : undefined
  return nightDoor('oldLetters', night.value, now.value, askedAt)
}

/** Whether this letter was written before today; a day ends at four in the morning. */
export function isOld({ at }: Pick<Letter, 'at'>): boolean {
  return !isToday(at)
}

function isToday(moment: string | number): boolean {
  return dayOf(moment, zone.value) === dayOf(now.value, zone.value)
}
