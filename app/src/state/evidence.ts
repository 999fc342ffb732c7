/**
 * The evidence record: apart from the journal, under a key of its own, closed with it. Nothing of it goes through
 * `state`, so no plot, insight, report, search or copy of the journal can hold any of it.
 */
import {
  type EvidenceEntry,
  type EvidenceState,
  emptyEvidence,
  evidenceFoldVersion,
  extendEvidence,
  faultIn,
  fileIds,
  type Incident,
  writeStored,
} from '@breakwater/core/evidence'
import { EntryError, recordedAt } from '@breakwater/core/journal'
import {
  type Evidence,
  type EvidenceDoor,
  type EvidenceMeaning,
  type KeptFile,
  openVault,
} from '@breakwater/vault'
import { signal } from '@preact/signals'
import { now as clockNow } from '../device/clock.ts'
import { whileKeeping } from '../device/keeping.ts'
import { whenAway } from '../device/presence.ts'
import { newId } from '../device/random.ts'
import { browserPlatform } from '../device/vault-platform.ts'
import { meaning as journalMeaning } from './codec.ts'
import { now, type Phase, phase, theLog, theVault, tick, zone } from './session.ts'
import { setting } from './settings.ts'

/** What is in it; undefined while it is closed or was not looked at yet. */
export const evidence = signal<EvidenceState | undefined>(undefined)
/** How it opens; undefined until `arriveAtEvidence` has asked. */
export const evidenceDoor = signal<EvidenceDoor | undefined>(undefined)

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const meaning: EvidenceMeaning<EvidenceState> = {
  version: evidenceFoldVersion,
  empty: () => emptyEvidence,
  extend: (state, records) =>
    extendEvidence(
      state,
      records.map(({ id, hlc, bytes }) => ({ id, hlc, text: decoder.decode(bytes) })),
    ),
  pack: state => encoder.encode(JSON.stringify(state)),
  unpack: bytes => JSON.parse(decoder.decode(bytes)),
  files: fileIds,
}

type Store = Evidence<EvidenceState>

let place: Promise<Store> | undefined
let shownPhase: Phase = phase.value
let stopAway = (): void => undefined
let stopListening = (): void => undefined

phase.subscribe(leave)

/** Another journal is shown, or none: what was open is shut. What was noted before a door was chosen goes along. */
function leave(next: Phase): void {
  const [before, wasFresh] = [place, shownPhase === 'fresh']
  shownPhase = next
  if (wasFresh && next === 'memory') return
  place = undefined
  evidence.value = undefined
  evidenceDoor.value = undefined
  stopAway()
  stopListening()
  if (before !== undefined && wasFresh && next === 'open') place = joined(before)
}

/** What was noted in memory before this device kept anything, now kept. */
async function joined(before: Promise<Store>): Promise<Store> {
  const [from, to] = [await before, await newStore()]
  const records = await from.records()
  if (records.length === 0) return to
  await to.open()
  for (const record of records) {
    const ids = fileIds(meaning.extend(emptyEvidence, [record]) ?? emptyEvidence)
    const files = await Promise.all(ids.map(async id => ({ id, bytes: await from.readFile(id) })))
    await to.add(record, files, recordedAt(record))
  }
  return to
}

async function newStore(): Promise<Store> {
  if (phase.value === 'open') return theVault().evidence(meaning)
  const options = { platform: browserPlatform(), meaning: journalMeaning, mode: 'memory' } as const
  return (await openVault(options)).evidence(meaning)
}

function theStore(): Promise<Store> {
  place ??= newStore()
  return place
}

/** Asks how it opens, and opens it where nothing has to be asked for. Call when its screen arrives. */
export async function arriveAtEvidence(): Promise<void> {
  const store = await theStore()
  const door = await store.door()
  if (door === 'none') evidence.value = emptyEvidence
  else if (door === 'byItself' || store.isOpen) await openEvidence()
  evidenceDoor.value = door
}

/** Opens it. Throws VaultError `wrongKey`: nothing was changed. */
export async function openEvidence(passphrase?: string): Promise<void> {
  const store = await theStore()
  await store.open(passphrase)
  evidence.value = store.state
  stopListening()
  stopListening = store.subscribe(state => {
    evidence.value = state
  })
  evidenceDoor.value = await store.door()
  closeWhenAway()
}

/** With a passphrase of its own it closes like the lock of the journal, also where that one has no lock. */
function closeWhenAway(): void {
  stopAway()
  if (evidenceDoor.value !== 'passphrase') return
  stopAway = whenAway(setting('lockAfter'), clockNow, () => void closeEvidence())
}

/** Forgets the key; the passphrase is asked for again. */
export async function closeEvidence(): Promise<void> {
  stopAway()
  stopListening()
  const store = await theStore()
  store.close()
  evidence.value = undefined
  evidenceDoor.value = await store.door()
}

/** Keeps an entry with the bytes of its files. Throws EntryError that names the field, VaultError `storageFull`. */
export async function keepIncident(incident: Incident, files: readonly KeptFile[]): Promise<void> {
  tick()
  const fault = faultIn(incident)
  if (fault !== undefined) throw new EntryError(fault, 'not as it should be')
  const store = await theStore()
  if (evidenceDoor.value !== 'passphrase') await openEvidence()
  const bytes = encoder.encode(writeStored({ zone: zone.value, incident }))
  await whileKeeping(() => store.add({ id: newId(), bytes }, files, now.value))
}

/** Really removes an entry and the files that are kept with it; its corrections stand. */
export async function removeIncident({ id, files }: EvidenceEntry): Promise<void> {
  tick()
  const store = await theStore()
  const kept = files.flatMap(file => file.id ?? [])
  await whileKeeping(() => store.remove(id, kept, now.value))
}

/** The bytes of a file that was kept. Throws VaultError `damaged`. */
export async function readKeptFile(id: string): Promise<Uint8Array> {
  return (await theStore()).readFile(id)
}

/** From now on it asks for this passphrase, or for none. Throws VaultError `unsupported`. */
export async function setEvidencePassphrase(passphrase: string | undefined): Promise<void> {
  const store = await theStore()
  if (!store.isOpen) await openEvidence()
  await whileKeeping(() => store.setPassphrase(passphrase))
  evidenceDoor.value = await store.door()
  closeWhenAway()
}

/** Really removes all of it, open or not; the journal stays. */
export async function eraseEvidence(): Promise<void> {
  stopAway()
  stopListening()
  const store = await theStore()
  await whileKeeping(() => store.erase())
  evidence.value = emptyEvidence
  evidenceDoor.value = await store.door()
}

/** "Delete after use", the evidence record left standing: really removes everything else that was recorded. */
export async function clearJournalOnly(): Promise<void> {
  tick()
  if (phase.value === 'open') return whileKeeping(() => theVault().clearDiary(now.value))
  const ids = (await theLog().all()).map(({ id }) => id)
  await theLog().erase(ids, now.value)
}
