import type {
  Damage,
  Draft,
  Hlc,
  Keyring,
  Log,
  Meaning,
  RecordId,
  StoreName,
  UnionReport,
  VaultRecord,
} from '../contract.ts'
import { VaultError } from '../errors.ts'
import type { Channel } from '../platform.ts'
import type { Arrival } from './absorb.ts'
import { appendToTail } from './append.ts'
import { damageOf } from './damage.ts'
import type { Database, Writing } from './database.ts'
import { isDue } from './due.ts'
import { foldFromDisk, foldOnTop } from './fold.ts'
import { currentMeta, type Ground } from './ground.ts'
import { isFarAhead } from './hlc.ts'
import type { LogMeta } from './log-meta.ts'
import { ifLockIsFree, type Locks, underLock } from './maintenance-lock.ts'
import type { Meanwhile } from './meanwhile.ts'
import { nextTask } from './next-task.ts'
import { latestOf, stampDrafts } from './order.ts'
import { makeSealer } from './seal.ts'
import type { Folded } from './snapshots.ts'
import { TaskQueue } from './task-queue.ts'
import { destroyDead } from './tidying.ts'

/** What a log on this device is made of. `channel` belongs to this log until `close`, which does not close it. */
export interface LogOptions<S> {
  readonly db: Database
  readonly store: StoreName
  readonly keyring: Keyring
  readonly meaning: Meaning<S>
  /** 16 lower-case hex digits. */
  readonly device: string
  readonly channel?: Pick<Channel, 'postMessage' | 'onmessage'>
  /** The browser's own when not given. */
  readonly locks?: Locks
}

const RECORDS_BETWEEN_TRIES = 32

type Live<S> = Folded<S> & { readonly meta: LogMeta }

const browserLocks = (): Locks | undefined => globalThis.navigator?.locks

/** What opening and appending do without comes later, so that the first screen comes sooner. */
const seldom = () => import('./seldom.ts')

const later = (a: Hlc | undefined, b: Hlc | undefined): Hlc | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a

/** The log of one store on the disk of this device, shared with every other tab that has it open. */
export class DeviceLog<S> implements Log<S> {
  readonly #options: LogOptions<S>
  readonly #ground: Ground
  readonly #locks: Locks | undefined
  readonly #queue = new TaskQueue()
  readonly #listeners = new Set<(state: S) => void>()
  #live: Live<S>
  /** Shown instead, while the records of a journal from another device are on their way. */
  #meanwhile: Meanwhile<S> | undefined
  #clockLooksWrong = false
  #closed = false
  #maintenance: Promise<void> | undefined
  /** After a failure the next try waits until the tail is this long. */
  #patience = 0

  private constructor(options: LogOptions<S>, ground: Ground, live: Live<S>) {
    this.#options = options
    this.#ground = ground
    this.#locks = options.locks ?? browserLocks()
    this.#live = live
    const { channel } = options
    if (channel) channel.onmessage = ({ data }) => data === options.store && this.#hear()
  }

  /** Reads the newest snapshot and what came after it; finishes first what an erasure left undone. */
  static async open<S>(options: LogOptions<S>): Promise<DeviceLog<S>> {
    const { db, store, keyring, meaning } = options
    const ground: Ground = { db, store, keyring, sealer: makeSealer(keyring, store), marks: new Map() }
    const { meta, state, frontier, useless } = await foldFromDisk(ground, meaning)
    await destroyDead(ground, meta.dead)
    const log = new DeviceLog(options, ground, { meta, state, frontier })
    if (useless.length > 0 || meta.pending.length > 0) log.#startMaintenance()
    else log.#maintainIfDue()
    return log
  }

  get state(): S {
    return this.#meanwhile?.state ?? this.#live.state
  }

  get damage(): readonly Damage[] {
    return damageOf(this.#ground.marks)
  }

  clockLooksWrong(now: number): boolean {
    this.#watchClock([this.#newest()], now)
    return this.#clockLooksWrong
  }

  subscribe(listener: (state: S) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  append(drafts: readonly Draft[], now: number): Promise<VaultRecord[]> {
    return this.#inTurn(async () => {
      const last = this.#newest()
      this.#watchClock([last], now)
      const records = stampDrafts(drafts, last, now, this.#options.device)
      if (records.length === 0) return records
      const meta = await appendToTail(this.#ground, this.#live.meta, records)
      if (this.#meanwhile) this.#foldMeanwhile(records)
      else await this.#foldOwn(records, meta)
      this.#tell()
      this.#maintainIfDue()
      return records
    })
  }

  async page(options: {
    readonly before?: { hlc: Hlc; id: RecordId }
    readonly limit: number
  }): Promise<VaultRecord[]> {
    this.#mustBeOpen()
    const { readPage } = await seldom()
    return readPage(this.#ground, options.before, options.limit)
  }

  async all(): Promise<VaultRecord[]> {
    this.#mustBeOpen()
    const { readAll } = await seldom()
    return readAll(this.#ground)
  }

  /** Those of the records that are here. */
  async some(ids: ReadonlySet<RecordId>): Promise<VaultRecord[]> {
    this.#mustBeOpen()
    const { readSome } = await seldom()
    return readSome(this.#ground, ids)
  }

  union(
    records: readonly VaultRecord[],
    now: number,
    options?: { readonly revive?: boolean },
  ): Promise<UnionReport> {
    return this.#inTurn(async () => {
      const revive = options?.revive ?? false
      const { unite } = await seldom()
      const { fresh, report } = await underLock(this.#locks, () => unite(this.#ground, records, now, revive))
      const stamps = fresh.map(({ hlc }) => hlc)
      this.#watchClock([this.#live.frontier.last, ...stamps], now)
      if (this.#meanwhile) this.#foldMeanwhile(fresh)
      else await this.#catchUp()
      if (fresh.length > 0) this.#tell()
      this.#maintainIfDue()
      return report
    })
  }

  /**
   * What other devices added and erased, and with it, in the same strict transaction, whatever `also` writes. Not for others than the
   * relay's part of the vault. `now` as in `append`.
   */
  absorb(arrival: Arrival, now: number, also: (tx: Writing) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      const { absorb } = await seldom()
      const { fresh } = await underLock(this.#locks, () => absorb(this.#ground, arrival, now, also))
      const stamps = fresh.map(({ hlc }) => hlc)
      this.#watchClock([this.#live.frontier.last, ...stamps], now)
      if (fresh.length === 0 && arrival.erased.length === 0) return
      if (!this.#meanwhile) await this.#catchUp()
      this.#tell()
      this.#maintainIfDue()
    })
  }

  /**
   * Shows this state until the records that it was folded from are here; without one, what is here again.
   * `last` is the latest stamp among those records, `holds` tells which of the records that are here it was folded from, too: the others
   * are laid on top. @returns false when what is here does not go together with it
   */
  showMeanwhile(
    snapshot:
      | {
          readonly state: S
          readonly last: Hlc | undefined
          readonly holds: (record: VaultRecord) => boolean
        }
      | undefined,
  ): Promise<boolean> {
    return this.#inTurn(async () => {
      const { meaning } = this.#options
      const { Meanwhile, readAll } = await seldom()
      const here = snapshot ? (await readAll(this.#ground)).filter(one => !snapshot.holds(one)) : []
      this.#meanwhile = snapshot && Meanwhile.of(meaning, snapshot.state, snapshot.last, here)
      if (this.#meanwhile) this.#announce()
      else await this.#endMeanwhile()
      return this.#meanwhile !== undefined
    })
  }

  /**
   * From now on changes are marked for a relay, or no more, and then no mark is left. `also` is written in the same transaction;
   * `dead` are generations that nothing needs from then on.
   */
  setMarking(
    isOn: boolean,
    also: (tx: Writing) => Promise<void>,
    dead: readonly number[] = [],
  ): Promise<void> {
    return this.#inTurn(async () => {
      const { setMarking } = await seldom()
      await underLock(this.#locks, () => setMarking(this.#ground, isOn, also, dead))
      await this.#catchUp()
    })
  }

  erase(ids: readonly RecordId[], now: number): Promise<void> {
    return this.#inTurn(async () => {
      if (ids.length === 0) return
      const { eraseRecords } = await seldom()
      await underLock(this.#locks, () => eraseRecords(this.#ground, ids, now))
      if (this.#meanwhile) await this.#endMeanwhile()
      else await this.#catchUp()
      this.#tell()
      this.#maintainIfDue()
    })
  }

  /** Resolves when nothing is under way any more, the work in the background included. */
  async settled(): Promise<void> {
    do {
      await this.#maintenance
      await this.#queue.run(async () => {})
    } while (this.#maintenance !== undefined)
  }

  close(): void {
    this.#closed = true
    this.#listeners.clear()
    const { channel } = this.#options
    if (channel) channel.onmessage = null
    this.#ground.sealer.forget()
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new VaultError('locked')
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      this.#mustBeOpen()
      return task()
    })
  }

  #newest(): Hlc | undefined {
    return later(this.#live.frontier.last, this.#meanwhile?.last)
  }

  #watchClock(stamps: readonly (Hlc | undefined)[], now: number): void {
    if (stamps.some(stamp => isFarAhead(stamp, now))) this.#clockLooksWrong = true
  }

  /** Own records are folded as they are, unless another tab compacted or erased meanwhile, or they come late. */
  async #foldOwn(records: readonly VaultRecord[], meta: LogMeta): Promise<void> {
    const { state, frontier, meta: known } = this.#live
    const next = meta.revision === known.revision ? this.#options.meaning.extend(state, records) : undefined
    if (next === undefined) return this.#catchUp()
    const tail = new Set([...frontier.tail, ...records.map(({ id }) => id)])
    const last = latestOf(frontier.last, records)
    this.#become({ state: next, frontier: { ...frontier, tail, last }, meta })
  }

  #foldMeanwhile(records: readonly VaultRecord[]): void {
    this.#meanwhile?.add(records)
    this.#announce()
  }

  async #endMeanwhile(): Promise<void> {
    this.#meanwhile = undefined
    await this.#catchUp()
    this.#announce()
    this.#maintainIfDue()
  }

  async #catchUp(): Promise<void> {
    const { meaning } = this.#options
    const onTop = await foldOnTop(this.#ground, meaning, this.#live)
    if (onTop) return this.#become(onTop)
    this.#ground.sealer.forget()
    const { state, frontier, meta, useless } = await foldFromDisk(this.#ground, meaning)
    this.#become({ state, frontier, meta })
    if (useless.length > 0) this.#startMaintenance()
  }

  #become(live: Live<S>): void {
    const changed = live.state !== this.#live.state
    this.#live = live
    if (changed && !this.#meanwhile) this.#announce()
  }

  #announce(): void {
    for (const listener of this.#listeners) listener(this.state)
  }

  /** Tells other tabs that there is something to read, and nothing more. */
  /** What is told is kept already: when the lock has closed the channel meanwhile, other tabs read it with their next opening. */
  #tell(): void {
    try {
      this.#options.channel?.postMessage(this.#options.store)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
    }
  }

  #hear(): void {
    if (this.#meanwhile) return
    this.#inTurn(() => this.#catchUp()).catch(() => {
      // Closed, or unreadable just now: what is missed here is read with the next append or opening.
    })
  }

  #maintainIfDue(): void {
    const { frontier, meta } = this.#live
    if (this.#meanwhile) return
    if (frontier.tail.size >= this.#patience && isDue(frontier.tail.size, meta)) this.#startMaintenance()
  }

  #startMaintenance(): void {
    this.#maintenance ??= this.#maintain().then(worked => {
      this.#maintenance = undefined
      if (worked) this.#maintainIfDue()
    })
  }

  /** `false` when another tab is at it, or it failed. */
  async #maintain(): Promise<boolean> {
    await nextTask()
    try {
      const worked = await ifLockIsFree(this.#locks, async () => {
        if (this.#closed || !(await this.#isStillDue())) return
        const { compact } = await seldom()
        await compact(this.#ground, this.#options.meaning)
      })
      this.#patience = 0
      await this.#inTurn(() => this.#catchUp())
      return worked
    } catch {
      // A full disk, or closed meanwhile. Nothing is lost by waiting: the log is whole without a snapshot.
      this.#patience = this.#live.frontier.tail.size + RECORDS_BETWEEN_TRIES
      return false
    }
  }

  async #isStillDue(): Promise<boolean> {
    const meta = await currentMeta(this.#ground)
    const { revision } = this.#live.meta
    return meta.revision === revision || isDue(this.#live.frontier.tail.size, meta)
  }
}

/**
 * Opens the log of a store: folds the newest snapshot and the records after it.
 * @throws VaultError `storageFull`, `destroyed`, `locked`; damage is told by `damage`, not thrown.
 */
export const openLog = <S>(options: LogOptions<S>): Promise<DeviceLog<S>> => DeviceLog.open(options)
