import { safetyQuestions } from '../care/codes.ts'
import { maybe } from '../care/gates.ts'
import type { NightState } from '../care/night.ts'
import type { SafetyState } from '../care/state.ts'
import type { HealState } from '../heal/state.ts'
import { addDays, dayOf, daysBetween } from '../journal/day.ts'
import type { Kept } from '../journal/kept.ts'
import type { JournalState } from '../journal/state.ts'
import type { PlanState } from '../plan/state.ts'
import { coolingUntil } from './cooling.ts'
import { heldMessages, heldStatus } from './held-message.ts'
import { protectedTime } from './protected.ts'
import { silentDays, silentDaysToAsk } from './silence.ts'
import type { HoldState } from './state.ts'
import { type CheckInSuggestion, dailyCheckIn, slowCheckIn } from './today-check-in.ts'
import {
  dateAhead,
  decide,
  energyLook,
  type PlanSuggestion,
  review,
  rungOver,
  talkEnded,
  worstChannels,
} from './today-plan.ts'
import { urgeToAsk } from './urge.ts'

/** The one thing Today proposes, with what its sentence needs. Ids name what it is about. */
export type Suggestion =
  | {
      readonly code: 'nextStep'
      readonly slip: string
      readonly until: number
      readonly next: string | undefined
    }
  | { readonly code: 'askAboutWave'; readonly urge: string }
  | { readonly code: 'decideAtTen' }
  | { readonly code: 'heldMessageReady'; readonly message: string }
  | { readonly code: 'askAboutSilence'; readonly days: number }
  | { readonly code: 'askSafety'; readonly open: number }
  | { readonly code: 'makeIfThen' }
  | { readonly code: 'addAlly' }
  | { readonly code: 'writeCard' }
  | { readonly code: 'makeBackup'; readonly last: string | undefined }
  | CheckInSuggestion
  | PlanSuggestion

export type SuggestionCode = Suggestion['code']

/** The parts of the state that are looked at. */
export interface TodayParts {
  readonly journal: JournalState
  readonly plan: PlanState
  readonly hold: HoldState
  readonly heal: HealState
  readonly kept: Kept
}

/** What lies outside of these parts: where in the night it is, whether the path towards contact is open, and the safety answers. */
export interface TodayCare {
  readonly night: NightState
  readonly mayContact: boolean
  readonly safety: SafetyState
}

/** A copy older than so many days is worth a word; none at all, from the seventh day of the journal on. */
export const backupDays = 30
export const backupFromDay = 7

/** Days from one reminder of open safety questions to the next, where nobody put it away for longer. */
const safetyAskEvery = 3

interface Facts extends TodayParts {
  readonly care: TodayCare
  readonly now: number
  readonly zone: string
}

/**
 * In this order, the first that applies. The two first concern what has just happened and hold at any hour; after
 * midnight nothing else is proposed than to leave decisions until ten. A date ahead passes, so it comes before what can
 * wait; what is to be decided comes before what is to be prepared.
 */
const rules: readonly ((facts: Facts) => Suggestion | undefined)[] = [
  nextStep,
  askAboutWave,
  ({ care }) => (care.night === 'narrow' ? { code: 'decideAtTen' } : undefined),
  dateAhead,
  heldMessageReady,
  askAboutSilence,
  decide,
  talkEnded,
  rungOver,
  energyLook,
  review,
  dailyCheckIn,
  askSafety,
  ({ hold }) => (hold.ifThens.size === 0 ? { code: 'makeIfThen' } : undefined),
  ({ hold }) => (hold.allies.size === 0 ? { code: 'addAlly' } : undefined),
  ({ hold }) => (hold.cards.size === 0 ? { code: 'writeCard' } : undefined),
  worstChannels,
  slowCheckIn,
  makeBackup,
]

/**
 * The one suggestion for Today at `now` (milliseconds since 1970) in `zone`, or none. A suggestion that the person put
 * away (the setting `restKey(code)` holds the day until which, not included) is passed over.
 */
export function suggestion(
  parts: TodayParts,
  care: TodayCare,
  now: number,
  zone: string,
): Suggestion | undefined {
  const facts = { ...parts, care, now, zone }
  for (const rule of rules) {
    const found = rule(facts)
    if (found !== undefined && !rests(found.code, facts)) return found
  }
  return undefined
}

/** The key of the setting that puts a suggestion away: its value is the day on which it may come again. */
export function restKey(code: SuggestionCode): string {
  return `today.rest.${code}`
}

function rests(code: SuggestionCode, { journal, now, zone }: Facts): boolean {
  const until = journal.settings.get(restKey(code))
  return typeof until === 'string' && dayOf(now, zone) < until
}

function nextStep({ hold, plan, now }: Facts): Suggestion | undefined {
  const time = protectedTime(hold, plan, now)
  return time && { code: 'nextStep', slip: time.slip.id, until: time.until, next: time.next }
}

function askAboutWave({ hold, now }: Facts): Suggestion | undefined {
  const urge = urgeToAsk(hold, now)
  return urge && { code: 'askAboutWave', urge: urge.id }
}

/** Only while it may be sent: where contact is closed, nobody is led to what they wrote to the other. */
function heldMessageReady({ hold, plan, care, now }: Facts): Suggestion | undefined {
  const gate = { mayContact: care.mayContact, cooling: coolingUntil(hold, plan, now) }
  const message = heldMessages(hold).find(held => heldStatus(held, now, gate).may.includes('send'))
  return message && { code: 'heldMessageReady', message: message.id }
}

function askAboutSilence({ journal, now, zone }: Facts): Suggestion | undefined {
  const days = silentDays(journal, now, zone)
  return days >= silentDaysToAsk ? { code: 'askAboutSilence', days } : undefined
}

/**
 * Safety questions that were left open come up again, by day and on every third day of the journal: never on the first,
 * and never two days running.
 */
function askSafety({ journal, care, now, zone }: Facts): Suggestion | undefined {
  if (care.night !== 'day' || journal.firstDay === undefined) return undefined
  const open = safetyQuestions.filter(question => care.safety[question] === 'unasked').length
  const due = daysBetween(journal.firstDay, dayOf(now, zone)) % safetyAskEvery === 1
  return due && open > 0 ? { code: 'askSafety', open } : undefined
}

/** Not where someone may look at the device: a file of the journal would lie there. */
function makeBackup({ journal, care, now, zone }: Facts): Suggestion | undefined {
  if (maybe(care.safety.watched) || journal.firstDay === undefined) return undefined
  const today = dayOf(now, zone)
  const { lastBackup: last } = journal
  const due =
    last === undefined
      ? addDays(journal.firstDay, backupFromDay - 1) <= today
      : addDays(dayOf(last, zone), backupDays) < today
  return due ? { code: 'makeBackup', last } : undefined
}
