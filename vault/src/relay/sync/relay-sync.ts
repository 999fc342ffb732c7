/** The app's door to synchronising: takes turns with other tabs, tells how it goes, and ends with the vault. */
import { VaultError } from '../../errors.ts'
import { newWords } from '../../keys/twelve-words.ts'
import { readingOf } from '../../log/database.ts'
import { countMarks } from '../../log/outbox.ts'
import { isDamage } from '../../log/seal.ts'
import type { VaultPlatform } from '../../platform.ts'
import { RELAY_LOCK } from '../../tabs.ts'
import type { SpaceAccess } from '../client.ts'
import type {
  Joining,
  Newcomer,
  RecoveryWords,
  RelayDevice,
  RelayStatus,
  RelaySync,
  SpaceShare,
  Trouble,
} from '../contract.ts'
import { RelayError } from '../errors.ts'
import { Desk, type DeskParts } from './desk.ts'
import { admit, foundingNotes, joiningNotes, leave, newKeys, remove, rename } from './devices.ts'
import { presentMembers } from './members.ts'
import { type Notes, type RecoveryRow, unfinishedIn } from './notes.ts'
import { byWordsOnly, layRow, notesByWords, rowFor, takeRowBack } from './recovery.ts'
import { run, runAll } from './run.ts'

type Parts<S> = Omit<DeskParts<S>, 'tell'> & { readonly locks: VaultPlatform['locks'] }

const never = new AbortController().signal

export class DeviceRelay<S> implements RelaySync {
  readonly #parts: DeskParts<S>
  readonly #locks: VaultPlatform['locks']
  readonly #listeners = new Set<(status: RelayStatus) => void>()
  readonly #ended = new AbortController()
  #status: RelayStatus = { type: 'off' }

  private constructor({ locks, ...parts }: Parts<S>) {
    this.#locks = locks
    this.#parts = { ...parts, tell: status => this.#tell(status) }
  }

  static async open<S>(parts: Parts<S>): Promise<DeviceRelay<S>> {
    const relay = new DeviceRelay(parts)
    try {
      await relay.#rest(await parts.book.read())
    } catch (failure) {
      // Notes that do not open: the journal is whole, and switching off and on again makes new ones.
      if (!isDamage(failure)) throw failure
      relay.#tell({ type: 'removed' })
    }
    const stop = parts.log.subscribe(() => void relay.#recount())
    relay.#ended.signal.addEventListener('abort', stop)
    return relay
  }

  /** Called when the vault closes. */
  end(): void {
    this.#ended.abort()
    this.#listeners.clear()
  }

  get status(): RelayStatus {
    return this.#status
  }

  subscribe(listener: (status: RelayStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async switchOn(name: string, signal?: AbortSignal): Promise<void> {
    const { random } = this.#parts
    await this.#begin(foundingNotes(random, await newKeys(random, name)))
    await this.syncNow(signal)
  }

  async switchOff({ deleteThere }: { readonly deleteThere: boolean }): Promise<{ readonly told: boolean }> {
    const { book, log } = this.#parts
    let told = true
    await this.#locks.request(RELAY_LOCK, async () => {
      if (deleteThere) await this.#deleteThere()
      else told = await this.#leave()
      const generation = await book.generationOfRow()
      await log.setMarking(false, book.remove, generation === undefined ? [] : [generation])
      book.forget()
    })
    this.#tell({ type: 'off' })
    return { told }
  }

  syncNow(signal?: AbortSignal): Promise<void> {
    return this.#working(signal, run)
  }

  sendAll(signal?: AbortSignal): Promise<void> {
    return this.#working(signal, runAll)
  }

  async follow(signal: AbortSignal): Promise<void> {
    const notes = await this.#parts.book.read()
    if (!notes || notes.stage === 'removed') return
    const access = await new Desk(this.#parts, notes, signal).access()
    await withEither(signal, this.#ended.signal, async both => {
      let wake = (): void => {}
      let isNews = true
      const tell = (): void => {
        isNews = true
        wake()
      }
      const listening = this.#parts.client.follow(access, tell, both).finally(() => {
        isNews = false
        wake()
      })
      let isOver = false
      const over = listening.then(
        () => {
          isOver = true
        },
        () => {
          isOver = true
        },
      )
      while (!isOver && !both.aborted) {
        if (isNews) {
          isNews = false
          await this.syncNow(both)
        } else
          await Promise.race([
            over,
            new Promise<void>(resume => {
              wake = resume
            }),
          ])
      }
      await listening
    })
  }

  async devices(): Promise<readonly RelayDevice[]> {
    const notes = await this.#parts.book.read()
    if (!notes) return []
    const ofWords = new Set(notes.members.filter(({ words }) => words).map(({ device }) => device))
    const present = presentMembers(notes.members).filter(({ device }) => !ofWords.has(device))
    const all = present.map(({ device, name, by }) => ({
      device,
      name,
      own: device === notes.device,
      byWords: by !== undefined && ofWords.has(by),
    }))
    return [...all.filter(({ own }) => own), ...all.filter(({ own }) => !own)]
  }

  async rename(device: string, name: string): Promise<void> {
    await this.#atDesk(never, desk => rename(desk, device, name))
  }

  async remove(device: string): Promise<void> {
    await this.#atDesk(never, desk => remove(desk, device))
  }

  async troubles(): Promise<readonly Trouble[]> {
    return (await this.#parts.book.read())?.troubles ?? []
  }

  async prepareJoin(name: string): Promise<Joining> {
    const keys = await newKeys(this.#parts.random, name)
    return {
      newcomer: keys.newcomer,
      join: share => this.#begin(joiningNotes(keys, share)),
    }
  }

  async share(newcomer: Newcomer): Promise<SpaceShare> {
    const share = await this.#atDesk(this.#ended.signal, async desk => {
      // A first sending that was stopped comes to its end, so that the newcomer finds a journal.
      if (desk.notes.stage === 'founding') await run(desk)
      return admit(desk, newcomer)
    })
    if (!share) throw new RelayError('refused')
    return share
  }

  async hasWords(): Promise<boolean> {
    const notes = await this.#parts.book.read()
    return notes !== undefined && (notes.row?.there === false || byWordsOnly(notes.members).length > 0)
  }

  async makeWords(): Promise<RecoveryWords> {
    const { words, entropy } = await newWords(this.#parts.random)
    let row: RecoveryRow | undefined
    const keep = () =>
      this.#atDesk(never, async desk => {
        await run(desk)
        if (desk.notes.stage === 'removed') throw new RelayError('refused')
        row ??= await rowFor(desk, entropy)
        if (desk.notes.row?.locator !== row.locator) await desk.keep({ row })
        await layRow(desk)
      })
    return { words, keep }
  }

  async takeWordsBack(): Promise<void> {
    await this.#atDesk(never, async desk => {
      await run(desk)
      if (desk.notes.stage === 'removed') throw new RelayError('refused')
      await takeRowBack(desk)
    })
  }

  async joinByWords(typed: string, name: string): Promise<void> {
    const { client, random, book } = this.#parts
    if (await book.read()) throw new VaultError('unsupported', 'alreadyOn')
    await this.#begin(await notesByWords(client, random, typed, name))
  }

  async access(): Promise<SpaceAccess | undefined> {
    const notes = await this.#parts.book.read()
    return notes && new Desk(this.#parts, notes, never).access()
  }

  /** From here on everything that is recorded is marked to be sent; what was there before goes with the first sending. */
  async #begin(notes: Notes): Promise<void> {
    await this.#alone(never, async known => {
      if (known) throw new VaultError('unsupported', 'alreadyOn')
      const put = await this.#parts.book.seal(notes)
      await this.#parts.log.setMarking(true, async tx => void (await put(tx)))
      await this.#rest(notes)
    })
  }

  /** Whether the others hear of it; notes that do not open tell nobody anything. */
  async #leave(): Promise<boolean> {
    try {
      const notes = await this.#parts.book.read()
      return !notes || (await leave(new Desk(this.#parts, notes, this.#ended.signal)))
    } catch (failure) {
      if (failure instanceof RelayError || isDamage(failure)) return false
      throw failure
    }
  }

  async #deleteThere(): Promise<void> {
    const notes = await this.#parts.book.read()
    if (!notes) return
    const desk = new Desk(this.#parts, notes, never)
    await this.#parts.client.order(notes.space, notes.epoch, await desk.ring.orders(notes.epoch), {
      type: 'delete',
    })
  }

  async #working(signal: AbortSignal | undefined, work: (desk: Desk<S>) => Promise<void>): Promise<void> {
    await withEither(signal ?? never, this.#ended.signal, async both => {
      try {
        await this.#atDesk(both, desk => onceMore(desk, work))
      } catch (failure) {
        if (this.#ended.signal.aborted) return
        if (both.aborted) return this.#rest(await this.#parts.book.read())
        await this.#wait(failure)
        throw failure
      }
    })
  }

  /** Nothing when off. The status says afterwards how things stand. */
  #atDesk<T>(signal: AbortSignal, work: (desk: Desk<S>) => Promise<T>): Promise<T | undefined> {
    return this.#alone(signal, async notes => {
      if (!notes) return undefined
      const desk = new Desk(this.#parts, notes, signal)
      const result = await work(desk)
      await this.#rest(desk.notes)
      return result
    })
  }

  /** One tab at a time, with the notes as they are then. */
  async #alone<T>(signal: AbortSignal, work: (notes: Notes | undefined) => Promise<T>): Promise<T> {
    return this.#locks.request(RELAY_LOCK, { signal }, async () => work(await this.#parts.book.read()))
  }

  async #rest(notes: Notes | undefined): Promise<void> {
    if (!notes) return this.#tell({ type: 'off' })
    if (notes.stage === 'removed') return this.#tell({ type: 'removed' })
    this.#tell({ type: 'idle', unsent: await this.#unsent(), ...unfinishedIn(notes) })
  }

  async #wait(failure: unknown): Promise<void> {
    const notes = await this.#parts.book.read()
    if (!notes || !(failure instanceof RelayError)) return this.#rest(notes)
    if (failure.type === 'refused') return this.#tell({ type: 'removed' })
    this.#tell({ type: 'waiting', error: failure, unsent: await this.#unsent(), ...unfinishedIn(notes) })
  }

  /** Something was recorded or erased, here or in another tab. */
  async #recount(): Promise<void> {
    const { type } = this.#status
    if (type !== 'idle' && type !== 'waiting') return
    const unsent = await this.#unsent().catch(() => undefined)
    const now = this.#status
    // Closed meanwhile, or at work: then that says it.
    if (unsent === undefined || (now.type !== 'idle' && now.type !== 'waiting')) return
    if (now.unsent !== unsent) this.#tell({ ...now, unsent })
  }

  #unsent(): Promise<number> {
    return countMarks(readingOf(this.#parts.db))
  }

  #tell(status: RelayStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener(status)
  }
}

/** A token may have ended early, because the relay got another secret: refused once is not yet refused. */
async function onceMore<S>(desk: Desk<S>, work: (desk: Desk<S>) => Promise<void>): Promise<void> {
  try {
    await work(desk)
  } catch (failure) {
    if (!(failure instanceof RelayError && failure.type === 'refused')) throw failure
    await work(desk)
  }
}

/** Runs with a signal that either of two others ends. */
async function withEither(
  a: AbortSignal,
  b: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const both = new AbortController()
  const end = (): void => both.abort()
  const all = [a, b]
  for (const one of all) one.addEventListener('abort', end)
  if (all.some(({ aborted }) => aborted)) end()
  try {
    await work(both.signal)
  } finally {
    end()
    for (const one of all) one.removeEventListener('abort', end)
  }
}
