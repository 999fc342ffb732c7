/** Sends what happened here and is not yet known to stand in the log. */
import { fromBase64Url, toBase64Url } from '../../bytes.ts'
import type { RecordId, VaultRecord } from '../../contract.ts'
import { compare } from '../../log/order.ts'
import type { Mark } from '../../log/outbox.ts'
import { limits } from '../../wire/index.ts'
import { hashOf, packBatch, signed } from './batch.ts'
import type { Desk } from './desk.ts'
import type { Pending } from './notes.ts'
import { pull } from './pull.ts'

/** One thing to tell: a record that came or came back, or the id of one that went. */
interface Item {
  readonly id: RecordId
  readonly mark: Mark
  readonly record?: VaultRecord
}

/** Before deflating; most batches become a third of it. */
const RAW_BYTES = 120_000
const ITEM_BYTES = 64

/** To be called after a pull. @returns marks of entries that fit into no batch and have to go with the whole journal */
export async function push<S>(desk: Desk<S>): Promise<readonly (readonly [RecordId, Mark])[]> {
  const tooLarge = new Map<RecordId, Mark>()
  if (desk.notes.pending) await deliver(desk)
  for (;;) {
    const items = (await itemsToSend(desk)).filter(({ id, mark }) => tooLarge.get(id) !== mark)
    if (items.length === 0 && !hasToTell(desk)) return [...tooLarge]
    const total = items.length
    for (let done = 0; done < total || hasToTell(desk); ) {
      desk.parts.tell({ type: 'sending', done, total: Math.max(total, 1) })
      const taken = await prepareBatch(desk, items.slice(done))
      if (taken.tooLarge) tooLarge.set(taken.tooLarge.id, taken.tooLarge.mark)
      done += taken.count
      if (!(await deliver(desk))) return [...tooLarge]
    }
  }
}

/** Something about this device or others, beside entries. */
const hasToTell = <S>({ notes }: Desk<S>): boolean => notes.changes.length > 0 || notes.restated

async function itemsToSend<S>(desk: Desk<S>): Promise<Item[]> {
  const marks = await desk.marks()
  const wanted = new Set([...marks].filter(([, mark]) => mark !== 'erased').map(([id]) => id))
  const records = wanted.size === 0 ? [] : await desk.parts.log.some(wanted)
  const gone = [...marks].filter(([, mark]) => mark === 'erased')
  return [
    ...gone.map(([id, mark]) => ({ id, mark })),
    ...[...records]
      .sort(compare)
      .map(record => ({ id: record.id, mark: marks.get(record.id) ?? 'added', record })),
  ]
}

/** As many of the items as fit into one batch, noted as pending. */
async function prepareBatch<S>(
  desk: Desk<S>,
  items: readonly Item[],
): Promise<{ count: number; tooLarge?: Item }> {
  let count = countFor(items)
  for (;;) {
    const pending = await pendingOf(desk, items.slice(0, count))
    const body = await bodyOf(desk, pending)
    if (body.length <= limits.batchBytes) {
      if (count > 0 || hasToTell(desk)) await desk.keep({ pending })
      return { count }
    }
    const [only] = items
    if (count <= 1) return { count: 1, ...(only ? { tooLarge: only } : {}) }
    count = Math.ceil(count / 2)
  }
}

function countFor(items: readonly Item[]): number {
  let bytes = 0
  const beyond = items.findIndex(({ record }) => {
    bytes += ITEM_BYTES + (record?.bytes.length ?? 0)
    return bytes > RAW_BYTES
  })
  return beyond === -1 ? items.length : Math.max(beyond, 1)
}

async function pendingOf<S>(desk: Desk<S>, items: readonly Item[]): Promise<Pending> {
  const { notes } = desk
  const [last, prev] = notes.heads[notes.device] ?? [0, '']
  const { [notes.device]: _, ...seen } = notes.heads
  const content = packBatch(
    {
      v: 1,
      device: notes.device,
      n: last + 1,
      prev,
      seen,
      revived: items.filter(({ mark }) => mark === 'revived').map(({ id }) => id),
      erased: items.filter(({ mark }) => mark === 'erased').map(({ id }) => id),
      changes: notes.changes,
      ...(notes.restated ? { restated: true } : {}),
    },
    items.map(({ record }) => record).filter(record => record !== undefined),
  )
  return {
    id: desk.newId(),
    n: last + 1,
    hash: await hashOf(content),
    content: toBase64Url(content),
    marks: items.map(({ id, mark }) => [id, mark] as const),
    changes: notes.changes.length,
    restated: notes.restated,
  }
}

async function bodyOf<S>({ ring, notes, signer }: Desk<S>, { id, content }: Pending) {
  return signed('batch', ring, notes.epoch, id, fromBase64Url(content), await signer)
}

/**
 * Sends the pending batch and reads on until it is seen in the log. One that was overtaken, because this device was set back to an
 * earlier day, is given up: its marks are still there.
 * @returns false when the relay took it and does not show it
 */
async function deliver<S>(desk: Desk<S>): Promise<boolean> {
  const { pending, heads, device } = desk.notes
  if (!pending) return true
  if (pending.n !== (heads[device]?.[0] ?? 0) + 1) {
    await desk.keep({ pending: undefined })
    return true
  }
  await desk.parts.client.append(await desk.access(), pending.id, await bodyOf(desk, pending))
  await pull(desk)
  if (desk.notes.stage === 'removed') return false
  if (desk.notes.pending?.id !== pending.id) return true
  await desk.keep({ troubles: desk.troubles([{ type: 'withheld', device }]) })
  return false
}
