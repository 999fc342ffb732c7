/** What things weigh when they reach a relay: made of real entries, by the vault's own packing, deflating and padding. */
import 'temporal-polyfill/global'
import { longJournal } from '@breakwater/core/demo'
import { meaning, toRecord } from '../app/src/state/codec.ts'
import type { VaultRecord } from '../vault/src/contract.ts'
import { deflate } from '../vault/src/log/deflate.ts'
import { packRecords } from '../vault/src/log/pack-records.ts'
import { pad } from '../vault/src/log/padding.ts'
import { SEGMENT_RECORDS } from '../vault/src/log/segments.ts'
import { median } from './figures.ts'

/** Bytes on the wire, before HTTP. */
export interface Sizes {
  /** One batch with what a sitting leaves: median. */
  readonly batch: number
  /** A full segment: median. */
  readonly segment: number
  /** The folded state of a first year, and of 50,000 entries. */
  readonly snapshot: { readonly year: number; readonly long: number }
  /** All that a space keeps of so many entries once they are taken into segments. */
  compacted(entries: number): number
}

/** Version, epoch, nonce, tag and signature around what is sealed. */
const AROUND = 4 + 4 + 12 + 16 + 64
/** Within the seal of a batch: device, counter, hash of the one before, and the same three of each other device. */
const CHAIN = 44
/** A list of segments: id, from, to, count, digest of each. */
const MANIFEST_LINE = 22 + 16 + 16 + 4 + 32

const now = Date.parse('2026-11-21T12:00:00Z')
const zone = 'Europe/Berlin'
const seed = 7

const recordsOf = (count: number): VaultRecord[] => longJournal(now, zone, seed, count).map(toRecord)

async function weigh(bytes: Uint8Array, plus = 0): Promise<number> {
  return pad(await deflate(bytes)).length + plus + AROUND
}

async function weighAll(records: readonly VaultRecord[], together: number, plus: number): Promise<number> {
  const weights: Promise<number>[] = []
  for (let at = 0; at + together <= records.length; at += together)
    weights.push(weigh(packRecords(records.slice(at, at + together)), plus))
  return median(await Promise.all(weights))
}

async function snapshotOf(records: readonly VaultRecord[]): Promise<number> {
  const state = meaning.extend(meaning.empty(), records)
  if (state === undefined) throw new Error('a whole journal must fold')
  return weigh(meaning.pack(state))
}

/** @param year entries of a person's first year @param sitting entries of one batch @param devices that share the journal */
export async function measureSizes(year: number, sitting: number, devices: number): Promise<Sizes> {
  const [first, long] = [recordsOf(year), recordsOf(50_000)]
  const batch = await weighAll(first, sitting, CHAIN * devices)
  const segment = await weighAll(long, SEGMENT_RECORDS, 0)
  const snapshot = { year: await snapshotOf(first), long: await snapshotOf(long) }
  const perEntry = (snapshot.long - snapshot.year) / (50_000 - year)
  const compacted = (entries: number): number => {
    const segments = Math.ceil(entries / SEGMENT_RECORDS)
    const state = snapshot.year + perEntry * (entries - year)
    return Math.round((entries / SEGMENT_RECORDS) * segment + state + segments * MANIFEST_LINE + AROUND)
  }
  return { batch, segment, snapshot, compacted }
}
