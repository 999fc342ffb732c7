import type { SettingValue } from '@breakwater/core/journal'
import { record } from './record.ts'
import { state } from './session.ts'
import { shelved } from './shelved.ts'

/** Every setting with the value it has until the person chooses. */
export const settingDefaults = {
  theme: 'system' as 'system' | 'light' | 'dark',
  language: 'system',
  /** ISO 3166 code of the country whose help lines are shown; empty until chosen. */
  country: '',
  nightFrom: 22,
  nightUntil: 6,
  /** Minutes away until the lock closes; 0: at once when hidden. Only with a lock. */
  lockAfter: 5,
  identity: 'breakwater' as 'breakwater' | 'notes',
  still: false,
}

export type SettingKey = keyof typeof settingDefaults
export type Setting<K extends SettingKey> = (typeof settingDefaults)[K]

/** A setting as it stands now: from the journal, while locked from the shelf, else the default. */
export function setting<K extends SettingKey>(key: K): Setting<K> {
  const value: SettingValue | undefined = state.value.journal.settings.get(key) ?? shelved.value.settings[key]
  return typeof value === typeof settingDefaults[key] ? (value as Setting<K>) : settingDefaults[key]
}

export async function choose<K extends SettingKey>(key: K, value: Setting<K>): Promise<void> {
  await record('setting.chosen', { key, value })
}
