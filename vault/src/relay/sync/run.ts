/** One run of synchronising: receive, send, tidy up, each step safe to be killed and begun again. */
import { fromBase64Url } from '../../bytes.ts'
import { RelayError } from '../errors.ts'
import { behindIn } from './chain.ts'
import type { Desk } from './desk.ts'
import { finishOrder } from './devices.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { layRow, takeOwnKeys } from './recovery.ts'
import { remind } from './remind.ts'
import { isDue, tidyUp } from './tidy-up.ts'

const isOver = <S>({ notes }: Desk<S>): boolean => notes.stage === 'removed'

/** Founds the space, if nobody knows it yet, and puts the journal there. */
async function found<S>(desk: Desk<S>): Promise<void> {
  const { space, epoch, device, members } = desk.notes
  const own = members.find(one => one.device === device)
  const key = fromBase64Url(own?.key ?? '')
  await desk.parts.client.found(space, epoch, await desk.ring.orders(epoch), device, key)
  await pull(desk)
  await tidyUp(desk, { again: false })
}

/** A new device knows from the one that admitted it how far everybody was: less than that was withheld. */
async function keepPromise<S>(desk: Desk<S>): Promise<void> {
  const { promised, heads } = desk.notes
  if (!promised) return
  const withheld = behindIn(heads, promised).map(device => ({ type: 'withheld' as const, device }))
  await desk.keep({ promised: undefined, troubles: desk.troubles(withheld) })
}

/** @throws RelayError, VaultError `storageFull`, `newerFormat`; whatever ended it, nothing was lost or is done twice */
export async function run<S>(desk: Desk<S>): Promise<void> {
  if (desk.notes.stage === 'founding') await found(desk)
  await pull(desk)
  // A space that has no manifest yet has nothing to wait for.
  if (desk.notes.stage === 'joining') await desk.keep({ stage: 'member', everything: true })
  if (isOver(desk)) return
  await keepPromise(desk)
  await takeOwnKeys(desk)
  await finishOrder(desk)
  await layRow(desk)
  const tooLarge = await push(desk)
  await finishOrder(desk)
  if (isOver(desk)) return
  const again = desk.notes.everything || tooLarge.length > 0
  const hasDamage = desk.parts.log.damage.length > 0
  if (again || (!hasDamage && desk.notes.troubles.length === 0 && isDue(desk.notes, desk.floor)))
    await tidyUp(desk, { again, sent: tooLarge })
}

/** Everything again, whatever the relay says it has. */
export async function runAll<S>(desk: Desk<S>): Promise<void> {
  await desk.keep({ everything: true })
  await run(desk)
  if (isOver(desk)) throw new RelayError('refused')
  await remind(desk)
  if (desk.notes.row) await desk.keep({ row: { ...desk.notes.row, there: false } })
  await layRow(desk)
}
