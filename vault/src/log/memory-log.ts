import type { Damage, Draft, Log, Meaning, RecordId, UnionReport, VaultRecord } from '../contract.ts'
import { isFarAhead } from './hlc.ts'
import { latestOf, newestBefore, type Position, sortedOnce, stampDrafts } from './order.ts'
import { sortOut } from './sorting.ts'
import { dayOf, stillStands } from './tombstones.ts'

/** A log that lives as long as its page: nothing is written anywhere. */
class MemoryLog<S> implements Log<S> {
  readonly #meaning: Meaning<S>
  readonly #device: string
  readonly #listeners = new Set<(state: S) => void>()
  readonly #tombstones = new Map<RecordId, number>()
  readonly damage: readonly Damage[] = []
  #records: VaultRecord[] = []
  #state: S
  #clockLooksWrong = false

  constructor(meaning: Meaning<S>, device: string) {
    this.#meaning = meaning
    this.#device = device
    this.#state = meaning.empty()
  }

  get state(): S {
    return this.#state
  }

  clockLooksWrong(now: number): boolean {
    return this.#clockLooksWrong || isFarAhead(latestOf(undefined, this.#records), now)
  }

  subscribe(listener: (state: S) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async append(drafts: readonly Draft[], now: number): Promise<VaultRecord[]> {
    const last = latestOf(undefined, this.#records)
    this.#clockLooksWrong ||= isFarAhead(last, now)
    const records = stampDrafts(drafts, last, now, this.#device)
    this.#add(records)
    return records
  }

  async page({ before, limit }: { before?: Position; limit: number }): Promise<VaultRecord[]> {
    return newestBefore(this.#records, before, limit)
  }

  async all(): Promise<VaultRecord[]> {
    return [...this.#records]
  }

  async union(
    records: readonly VaultRecord[],
    now: number,
    options?: { readonly revive?: boolean },
  ): Promise<UnionReport> {
    const known = new Set(this.#records.map(({ id }) => id))
    const { fresh, report } = sortOut(records, known, id => {
      const day = this.#tombstones.get(id)
      return options?.revive !== true && day !== undefined && stillStands(day, now)
    })
    this.#clockLooksWrong ||= fresh.some(({ hlc }) => isFarAhead(hlc, now))
    for (const { id } of fresh) this.#tombstones.delete(id)
    this.#add(fresh)
    return report
  }

  async erase(ids: readonly RecordId[], now: number): Promise<void> {
    const gone = new Set(ids)
    for (const id of gone) this.#tombstones.set(id, dayOf(now))
    this.#records = this.#records.filter(({ id }) => !gone.has(id))
    this.#become(this.#folded(this.#meaning.empty(), this.#records))
  }

  close(): void {
    this.#listeners.clear()
    this.#records = []
  }

  #add(records: readonly VaultRecord[]): void {
    if (records.length === 0) return
    this.#records = sortedOnce([...this.#records, ...records])
    const next = this.#meaning.extend(this.#state, records)
    this.#become(next ?? this.#folded(this.#meaning.empty(), this.#records))
  }

  #folded(from: S, records: readonly VaultRecord[]): S {
    const state = records.length === 0 ? from : this.#meaning.extend(from, records)
    if (state === undefined) throw new Error('A fold from nothing must never refuse')
    return state
  }

  #become(state: S): void {
    this.#state = state
    for (const listener of this.#listeners) listener(state)
  }
}

/** Opens a log that is kept nowhere. `device`: 16 lower-case hex digits. */
export const openMemoryLog = <S>({
  meaning,
  device,
}: {
  readonly meaning: Meaning<S>
  readonly device: string
}): Log<S> => new MemoryLog(meaning, device)
