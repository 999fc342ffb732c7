import 'temporal-polyfill/global'
import type { State } from '@breakwater/core/state'
import type { VaultRecord } from '@breakwater/vault'
import { expect, test } from 'vitest'
import { meaning, toBytes } from './codec.ts'

const noon = Date.UTC(2026, 10, 21, 12)

/** An urge as it came with a copy before its kind was known: marked, since no schema had seen it. */
function marked(n: number, body: unknown): VaultRecord {
  const stored = {
    at: '2026-11-21T12:00:00Z',
    zone: 'Europe/Berlin',
    person: 'one',
    kind: 'urge.opened',
    v: 1,
    body,
  }
  const hlc = `${noon.toString(16).padStart(12, '0')}000${n}${'a'.repeat(16)}`
  return { id: String(n).repeat(22), hlc, bytes: toBytes({ ...stored, unchecked: true }) }
}

const told = (state: State | undefined) => ({
  waves: state?.people.get('one')?.hold.urges.size ?? 0,
  entries: state?.journal.entries,
})

test('what came before its kind was known is checked before it is folded: what holds counts, what does not is kept and stays out', async () => {
  const records = [marked(1, { strength: 7 }), marked(2, { strength: 'much' }), marked(3, null)]
  const unprepared = meaning.extend(meaning.empty(), records)
  expect(told(unprepared)).toEqual({ waves: 0, entries: 3 })
  await meaning.prepare?.(records)
  expect(told(meaning.extend(meaning.empty(), records))).toEqual({ waves: 1, entries: 3 })
})
