/** Reads what other devices put into the log, checks it, and takes it in. */
import type { RecordId, VaultRecord } from '../../contract.ts'
import type { Arrival } from '../../log/absorb.ts'
import { dropSentMarks, type Mark } from '../../log/outbox.ts'
import type { Page } from '../client.ts'
import type { TroubleType } from '../contract.ts'
import { type Batch, openBatch } from './batch.ts'
import { place } from './chain.ts'
import type { Desk } from './desk.ts'
import { applyChange } from './members.ts'
import { keyOf, type Notes, ringOf } from './notes.ts'
import { readManifest } from './receive.ts'

/** The outcome of a page, before it is written down. */
class Harvest {
  notes: Notes
  readonly sent: (readonly [RecordId, Mark])[] = []
  readonly troubles: { readonly type: TroubleType; readonly device: string | undefined }[] = []
  readonly #alive = new Map<RecordId, VaultRecord>()
  readonly #revived = new Set<RecordId>()
  readonly #erased = new Set<RecordId>()

  constructor(notes: Notes) {
    this.notes = notes
  }

  note(type: TroubleType, device?: string): void {
    this.troubles.push({ type, device })
  }

  change(change: Partial<Notes>): void {
    this.notes = { ...this.notes, ...change }
  }

  /** In the order of the log: what was erased comes back only when somebody brought it back. */
  take({ header, records }: Batch): void {
    const revived = new Set(header.revived)
    for (const record of records) {
      if (this.#erased.has(record.id) && !revived.has(record.id)) continue
      this.#erased.delete(record.id)
      this.#alive.set(record.id, record)
      if (revived.has(record.id)) this.#revived.add(record.id)
    }
    for (const id of header.erased) {
      this.#alive.delete(id)
      this.#erased.add(id)
    }
  }

  get arrival(): Arrival {
    return { records: [...this.#alive.values()], revived: this.#revived, erased: [...this.#erased] }
  }
}

/** Everything up to the head of the log. @throws RelayError; VaultError `storageFull`, `newerFormat` */
export async function pull<S>(desk: Desk<S>): Promise<void> {
  let looked = desk.notes.manifest
  for (;;) {
    desk.signal.throwIfAborted()
    const { notes } = desk
    if (notes.stage === 'removed') return
    const page = await desk.parts.client.page(await desk.access(), notes.cursor, desk.signal)
    desk.floor = page.floor
    if (page.head < notes.cursor || page.manifest < notes.manifest) {
      const troubles = desk.troubles([{ type: 'rolledBack', device: undefined }])
      await desk.keep({ cursor: 0, manifest: 0, again: true, troubles })
      looked = 0
    } else if (page.manifest > looked) {
      looked = page.manifest
      await readManifest(desk)
    } else {
      await takePage(desk, page)
      // A relay that says "more" and gives nothing would keep us here for ever.
      if (!page.more || desk.notes.cursor === notes.cursor) return
    }
  }
}

async function takePage<S>(desk: Desk<S>, page: Page): Promise<void> {
  const { notes, parts } = desk
  const harvest = new Harvest(notes)
  let next = Math.max(notes.cursor, page.floor) + 1
  let bytes = 0
  for (const { seq, id, body } of page.batches) {
    if (seq < next) {
      harvest.note('replayed')
      continue
    }
    if (seq > next) harvest.note('missing')
    next = seq + 1
    bytes += body.length
    const found = harvest.notes
    const batch = await openBatch(ringOf(found), id, body, device => keyOf(found, device))
    if (batch) await takeBatch(harvest, batch)
    else harvest.note('forged')
  }
  const again = page.more ? notes.again : false
  if (page.floor > notes.cursor || (!page.more && next <= page.head)) harvest.note('missing')
  const cursor = page.more ? next - 1 : Math.max(page.head, next - 1)
  const troubles = desk.troubles(harvest.troubles)
  const isSame = cursor === notes.cursor && again === notes.again
  if (isSame && troubles.length === notes.troubles.length) return
  harvest.change({ cursor, again, bytes: notes.bytes + bytes, troubles })
  const { put, notes: changed } = await desk.prepare(harvest.notes)
  await parts.log.absorb(harvest.arrival, parts.now(), async tx => {
    await dropSentMarks(tx, harvest.sent)
    await put(tx)
  })
  desk.turnTo(changed)
}

async function takeBatch(harvest: Harvest, batch: Batch): Promise<void> {
  const { notes } = harvest
  const { device } = batch.header
  // What a removed device sent after its removal, before the relay had heard of that, counts no more.
  if (notes.members.some(one => one.device === device && one.removed !== undefined)) return
  const isOwn = device === notes.device && notes.pending?.hash === batch.hash
  const { chain, take, troubles } = place(notes, batch, notes.again)
  harvest.troubles.push(...troubles)
  harvest.change(chain)
  if (!take) return
  if (isOwn) acknowledge(harvest)
  else harvest.take(batch)
  for (const change of batch.header.changes) {
    const changed = await applyChange(harvest.notes, change)
    if (changed) harvest.change(changed)
    else harvest.note('forged', device)
  }
}

/** Our own batch stands in the log, for all to see. */
function acknowledge(harvest: Harvest): void {
  const { pending, changes, tidy, restated } = harvest.notes
  if (!pending) return
  harvest.sent.push(...pending.marks)
  harvest.change({
    pending: undefined,
    changes: changes.slice(pending.changes),
    restated: restated && !pending.restated,
    tidy: tidy || pending.marks.some(([, mark]) => mark === 'erased'),
  })
}
