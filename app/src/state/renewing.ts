import { dayOf } from '@breakwater/core/journal'
import { record } from './record.ts'
import { now, state, zone } from './session.ts'

/** What lies outside of the app and still lists somebody who was removed from it. */
const outside = ['shield', 'mail'] as const
export type Outside = (typeof outside)[number]

const keyOf = (one: Outside) => `renew.${one}`

/** The day on which somebody was removed, while this was not made anew since; undefined when nothing is to be done. */
export function toRenew(one: Outside): string | undefined {
  const since = state.value.journal.settings.get(keyOf(one))
  return typeof since === 'string' && since !== '' ? since : undefined
}

/** From here on both say that they have to be made again. */
export async function askToRenew(): Promise<void> {
  for (const one of outside)
    await record('setting.chosen', { key: keyOf(one), value: dayOf(now.value, zone.value) })
}

/** It was made again, in the person's own word. */
export async function renewed(one: Outside): Promise<void> {
  await record('setting.chosen', { key: keyOf(one), value: '' })
}
