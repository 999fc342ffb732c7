import { toBase64Url } from '../../bytes.ts'
import type { Desk } from './desk.ts'
import type { Member } from './notes.ts'

const admission = ({ device, key }: Member) => ({ type: 'admit', device, key }) as const

/**
 * Tells a relay that stands at an earlier point than before (an operator brought back a copy) who was removed and admitted since: it would
 * refuse every order of the present epoch. Nothing is sent to a relay that knows. @throws RelayError `conflict` when another device does
 * the same at this moment
 */
export async function remind<S>(desk: Desk<S>): Promise<void> {
  const { space, epoch, members } = desk.notes
  const { client } = desk.parts
  const stands = await client.look(await desk.access())
  const isThere = ({ device }: Member): boolean => stands.devices.some(one => one.device === device)
  for (let at = stands.epoch; at < epoch; at++) {
    const removed = members.find(one => one.removed === at + 1)
    if (!removed) return
    const [now, next] = await Promise.all([desk.ring.orders(at), desk.ring.orders(at + 1)])
    // Who came after the copy is not known there, and only who is known can be removed.
    if (!isThere(removed)) await client.order(space, at, now, admission(removed))
    const turn = { epoch: at + 1, key: toBase64Url(next.publicKey) }
    await client.order(space, at, now, { type: 'remove', device: removed.device, next: turn })
  }
  const missing = members.filter(one => one.removed === undefined && !isThere(one))
  for (const member of missing)
    await client.order(space, epoch, await desk.ring.orders(epoch), admission(member))
}
