import type { BodyOf, EntryOf } from '../kinds.ts'
import { epochOf } from './calendar.ts'
import { type Day, dayOf } from './day.ts'
import { recordedAt } from './entry.ts'
import type { journalKinds } from './kinds.ts'

export type SettingValue = BodyOf<'setting.chosen'>['value']

/** What the journal says about itself. */
export interface JournalState {
  readonly settings: Map<string, SettingValue>
  /** Person id -> name. */
  readonly names: Map<string, string>
  /** `at` of the newest copy outside of this browser. */
  lastBackup: string | undefined
  /** The first and the newest day on which anything was recorded. */
  firstDay: Day | undefined
  lastDay: Day | undefined
  /** How many entries count. */
  entries: number
}

export function emptyJournal(): JournalState {
  return {
    settings: new Map(),
    names: new Map(),
    lastBackup: undefined,
    firstDay: undefined,
    lastDay: undefined,
    entries: 0,
  }
}

/** Counts an entry, known or not, and notes that the person was here that day. */
export function countEntry(state: JournalState, entry: { hlc: string; zone: string }): void {
  state.entries += 1
  noteDay(state, entry)
}

/** Notes that the person was here on the day on which the entry was recorded; changing what was recorded counts too. */
export function noteDay(state: JournalState, entry: { hlc: string; zone: string }): void {
  const day = dayOf(recordedAt(entry), entry.zone)
  if (state.firstDay === undefined || day < state.firstDay) state.firstDay = day
  if (state.lastDay === undefined || day > state.lastDay) state.lastDay = day
}

/** Folds one entry of this folder's kinds into the draft. */
export function foldJournal(state: JournalState, entry: EntryOf<typeof journalKinds>): void {
  switch (entry.kind) {
    case 'setting.chosen':
      state.settings.set(entry.body.key, entry.body.value)
      return
    case 'person.named':
      state.names.set(entry.person, entry.body.name)
      return
    case 'backup.made':
      if (state.lastBackup === undefined || epochOf(entry.at) > epochOf(state.lastBackup))
        state.lastBackup = entry.at
      return
    case 'journal.replaced':
    case 'journal.removed':
      return
  }
}
