/** The store over a database: each verb is a plan, and what changed is told to those who listen. */
import type { Subscription } from '@breakwater/vault/wire'
import * as blobs from './blobs.ts'
import * as boxes from './boxes.ts'
import { dayOf } from './ids.ts'
import * as log from './log.ts'
import * as own from './own.ts'
import { ask, type Database, type Plan } from './plan.ts'
import * as spaces from './spaces.ts'
import { type DuePush, type News, type Quiet, type Store, StoreError } from './store.ts'
import * as wakes from './wakes.ts'

/** How news get around: within the process, or through the database. */
export interface Teller {
  listen(listener: (news: News) => void): () => void
  tell(news: News): void
  close(): Promise<void>
}

export class RelayStore implements Store {
  readonly #db: Database
  readonly #news: Teller
  readonly #now: () => number
  #closed: Promise<void> | undefined

  constructor(db: Database, news: Teller, now: () => number) {
    this.#db = db
    this.#news = news
    this.#now = now
  }

  // Spaces

  found(...[space, founding, day]: Parameters<Store['found']>) {
    return this.#db.write(() => spaces.found(space, founding, day))
  }

  look(space: string) {
    return this.#db.read(() => spaces.look(space))
  }

  async deviceKey(space: string, device: string) {
    const row = await this.#db.read(() => spaces.deviceKey(space, device))
    if (row) await this.#note(row.used_day, day => spaces.noteSpace(space, day))
    return row?.key
  }

  admit(...[space, epoch, device]: Parameters<Store['admit']>) {
    return this.#db.write(() => spaces.admit(space, epoch, device))
  }

  async remove(...[space, epoch, device, next]: Parameters<Store['remove']>) {
    const stands = await this.#db.write(() => spaces.remove(space, epoch, device, next), { deletes: true })
    // Whoever streams for the removed device hears of it, and looks whether it may go on.
    this.#news.tell({ space, ...stands })
  }

  async deleteSpace(space: string, epoch: number) {
    await this.#db.write(() => spaces.deleteSpace(space, epoch), { deletes: true })
    this.#news.tell({ space, gone: true })
  }

  // Its log

  async append(...[space, batch, body, day]: Parameters<Store['append']>) {
    const { dialect } = this.#db
    const { seq, manifest } = await this.#db.write(() => log.append(dialect, space, batch, body, day), {
      alone: true,
    })
    if (manifest !== undefined) this.#news.tell({ space, head: seq, manifest })
    return seq
  }

  page(...[space, after, most]: Parameters<Store['page']>) {
    return this.#db.read(() => log.page(space, after, most))
  }

  putBlob(...[space, blob, body, day]: Parameters<Store['putBlob']>) {
    return this.#db.write(() => blobs.putBlob(space, blob, body, day))
  }

  blob(space: string, blob: string) {
    return this.#db.read(() => blobs.blob(space, blob))
  }

  async putManifest(...[space, manifest, day]: Parameters<Store['putManifest']>) {
    const { head, ...put } = await this.#db.write(() => blobs.putManifest(space, manifest, day), {
      deletes: true,
    })
    this.#news.tell({ space, head, manifest: put.manifest })
    return put
  }

  manifest(space: string) {
    return this.#db.read(() => blobs.manifest(space))
  }

  putRecovery(...[space, recovery]: Parameters<Store['putRecovery']>) {
    return this.#db.write(() => spaces.putRecovery(space, recovery), { deletes: true })
  }

  recovery(locator: string) {
    return this.#db.read(() => spaces.recovery(locator))
  }

  // Boxes

  openBox(...[box, key, day]: Parameters<Store['openBox']>) {
    return this.#db.write(() => boxes.openBox(box, key, day))
  }

  async boxKey(box: string) {
    const row = await this.#db.read(() => boxes.boxKey(box))
    if (row) await this.#note(row.used_day, day => boxes.noteBox(box, day))
    return row?.key
  }

  async putMail(...[box, body, now]: Parameters<Store['putMail']>) {
    const { seq, subscription } = await this.#db.write(() => boxes.putMail(box, body, now))
    this.#news.tell({ box })
    return subscription ? { seq, push: this.#boxPush({ box, subscription }) } : { seq }
  }

  async mails(box: string, after: number) {
    if (await this.#db.read(() => boxes.isPushed(box)))
      await this.#unlessFull(this.#db.write(() => boxes.noteLook(box)))
    return this.#db.read(() => boxes.mails(box, after))
  }

  dropMails(box: string, upTo: number) {
    return this.#db.write(() => boxes.dropMails(box, upTo), { deletes: true })
  }

  async closeBox(box: string) {
    await this.#db.write(() => boxes.closeBox(box), { deletes: true })
    this.#news.tell({ box })
  }

  putBoxWake(box: string, wake: { subscription: Subscription; quiet?: Quiet } | undefined) {
    return this.#db.write(() => boxes.putBoxWake(box, wake), { deletes: true })
  }

  #boxPush(taken: boxes.TakenBoxPush): DuePush {
    return {
      subscription: taken.subscription,
      done: () => this.#db.write(() => boxes.laterBoxPush(taken, null)),
      later: at => this.#db.write(() => boxes.laterBoxPush(taken, at)),
      drop: () => this.#db.write(() => boxes.dropBoxWake(taken), { deletes: true }),
    }
  }

  // Wakes

  putWakes(...[space, device, times, subscription]: Parameters<Store['putWakes']>) {
    return this.#db.write(() => wakes.putWakes(space, device, times, subscription), { deletes: true })
  }

  async duePushes(now: number, most: number) {
    const taken = await this.#db.write(() => wakes.takeDue(now, most))
    const letters = await this.#db.write(() => boxes.takeDue(now, most - taken.length))
    const reminders = taken.map(one => ({
      subscription: one.subscription,
      done: () => this.#db.write(() => wakes.donePush(one)),
      later: (at: number) => this.#db.write(() => wakes.laterPush(one, at)),
      drop: () => this.#db.write(() => wakes.dropPush(one), { deletes: true }),
    }))
    return [...reminders, ...letters.map(one => this.#boxPush(one))]
  }

  // The relay itself

  spend(challenge: string, until: number) {
    return this.#db.write(() => own.spend(challenge, until))
  }

  secret(name: string, make: () => Uint8Array) {
    return this.#db.write(() => own.secret(name, make))
  }

  async tidy(now: number) {
    await this.#db.write(() => own.dropOld(now))
    await this.#each(
      () => own.staleBlobs(now),
      ({ space, blob }) => blobs.dropStale(space, blob, dayOf(now) - 1),
    )
    await this.#each(
      () => own.idleSpaces(now),
      space => spaces.deleteIdle(space, own.idleBefore(now)),
    )
    await this.#each(() => own.idleBoxes(now), boxes.closeBox)
    await this.#db.sweep()
  }

  listen(listener: (news: News) => void) {
    return this.#news.listen(listener)
  }

  async healthy() {
    try {
      await this.#db.read(() => ask('SELECT max(number) FROM migration'))
      return true
    } catch {
      return false
    }
  }

  close() {
    this.#closed ??= this.#news.close().then(() => this.#db.close())
    return this.#closed
  }

  /** Some after some, until there are none, each in a transaction of its own. */
  async #each<T>(some: () => Plan<readonly T[]>, drop: (one: T) => Plan<unknown>): Promise<void> {
    let found = await this.#db.read(some)
    while (found.length > 0) {
      await Promise.all(found.map(one => this.#db.write(() => drop(one))))
      found = await this.#db.read(some)
    }
  }

  async #note(usedDay: number, note: (day: number) => Plan<void>): Promise<void> {
    const today = dayOf(this.#now())
    if (usedDay < today - spaces.noteDays) await this.#unlessFull(this.#db.write(() => note(today)))
  }

  /** Reading goes on when there is no room to note that somebody reads. */
  async #unlessFull(write: Promise<void>): Promise<void> {
    try {
      await write
    } catch (error) {
      if (!(error instanceof StoreError && error.type === 'full')) throw error
    }
  }
}
