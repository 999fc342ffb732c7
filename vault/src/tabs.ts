/** The names under which tabs of one origin find one another. */
export const CHANNELS = { vault: 'breakwater-vault', log: 'breakwater-log' } as const

/** The Web Lock under which keys, slots and inbox are read and changed. */
export const KEYS_LOCK = 'breakwater-keys'

/** The Web Lock under which one tab at a time speaks with the relay. */
export const RELAY_LOCK = 'breakwater-relay'

/** What tabs tell one another. Never a key, never content. */
export type VaultMessage =
  /** Drop the keys. */
  | 'lock'
  /** Something was left in the inbox: whoever is open may fetch it. */
  | 'left'
  /** From now on something beside the device guards the vault, or no more. */
  | 'guarded'
  | 'unguarded'
  /** Let go of everything; it is being deleted. */
  | 'erased'
