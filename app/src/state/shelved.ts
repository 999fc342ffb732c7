import type { Activity, Ally, Card, IfThen } from '@breakwater/core/hold'
import type { SettingValue } from '@breakwater/core/journal'
import { signal } from '@preact/signals'

/** What lies on the shelf; see `[Note: the shelf]`. */
export interface Shelf {
  readonly settings: Readonly<Record<string, SettingValue>>
  readonly cards: readonly Card[]
  readonly allies: readonly Ally[]
  readonly activities: readonly Activity[]
  readonly ifThens: readonly IfThen[]
}

export const emptyShelf: Shelf = { settings: {}, cards: [], allies: [], activities: [], ifThens: [] }

/** The shelf as it was last read. */
export const shelved = signal<Shelf>(emptyShelf)
