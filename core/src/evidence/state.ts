import { byOrder, recordedAt } from '../journal/entry.ts'
import { type Incident, readStored } from './entries.ts'

/** One record of the evidence store, read. */
export interface EvidenceEntry extends Incident {
  readonly id: string
  readonly hlc: string
  readonly zone: string
  /** When it was written down, milliseconds since 1970 by the clock of the device. */
  readonly writtenAt: number
}

/** Everything that the evidence store holds. It stands apart from the state of the journal, which never sees it. */
export interface EvidenceState {
  /** In the order in which they were written down. */
  readonly entries: readonly EvidenceEntry[]
  /** Records that this program cannot read; they stay where they are. */
  readonly unreadable: readonly { readonly id: string; readonly hlc: string }[]
}

/** A record as the vault gives it, its bytes as text. */
export interface EvidenceText {
  readonly id: string
  readonly hlc: string
  readonly text: string
}

export const emptyEvidence: EvidenceState = { entries: [], unreadable: [] }

/** Raised whenever the same records fold to another state. */
export const evidenceFoldVersion = 1

/** The state with these records (sorted, none twice) added, wherever in the order they belong. */
export function extendEvidence(state: EvidenceState, records: readonly EvidenceText[]): EvidenceState {
  const entries = [...state.entries]
  const unreadable = [...state.unreadable]
  for (const { id, hlc, text } of records) {
    const stored = readStored(text)
    if (stored === undefined) unreadable.push({ id, hlc })
    else entries.push({ id, hlc, zone: stored.zone, writtenAt: recordedAt({ hlc }), ...stored.incident })
  }
  return { entries: entries.sort(byOrder), unreadable: unreadable.sort(byOrder) }
}

/** The ids of all files whose bytes are kept. */
export function fileIds(state: EvidenceState): string[] {
  return state.entries.flatMap(({ files }) => files.flatMap(({ id }) => id ?? []))
}

/** The bytes of all kept files together. */
export function keptBytes(state: EvidenceState): number {
  const files = state.entries.flatMap(({ files: own }) => own)
  return files.reduce((sum, { id, size }) => sum + (id === undefined ? 0 : size), 0)
}
