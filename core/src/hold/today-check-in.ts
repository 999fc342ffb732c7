import { type CheckInCode, checkInAsks, dueCheckIns, type ScalesOn } from '../heal/check-ins.ts'
import { type ScaleCode, scaleCodes, scaleSettings } from '../heal/codes.ts'
import type { HealState } from '../heal/state.ts'
import type { Kept } from '../journal/kept.ts'
import type { JournalState } from '../journal/state.ts'

/** A check-in can be answered. `first`: nothing was ever rated, so it is an offer and no habit yet. */
export interface CheckInSuggestion {
  readonly code: 'checkIn'
  readonly which: CheckInCode
  readonly first: boolean
}

interface Facts {
  readonly journal: JournalState
  readonly heal: HealState
  readonly kept: Kept
  readonly now: number
  readonly zone: string
}

/** Which questionnaires the person switched on in the settings; all are off until then. */
export function scalesOn(settings: ReadonlyMap<string, unknown>): ScalesOn {
  const on = (code: ScaleCode) => settings.get(scaleSettings[code]) === true
  return Object.fromEntries(scaleCodes.map(code => [code, on(code)]))
}

/** The morning or the evening: it is over in some hours, so it comes before what can wait. */
export function dailyCheckIn(facts: Facts): CheckInSuggestion | undefined {
  return suggested(facts, which => checkInAsks[which].length > 0)
}

/** The look at the week and the questionnaires: only for those who took up checking in, and when nothing else is open. */
export function slowCheckIn(facts: Facts): CheckInSuggestion | undefined {
  return facts.heal.rated.size === 0 ? undefined : suggested(facts, which => checkInAsks[which].length === 0)
}

function suggested(
  { journal, heal, kept, now, zone }: Facts,
  wanted: (which: CheckInCode) => boolean,
): CheckInSuggestion | undefined {
  const which = dueCheckIns(heal, kept, scalesOn(journal.settings), now, zone).find(wanted)
  return which && { code: 'checkIn', which, first: heal.rated.size === 0 }
}
