import type { PauseReason } from '../wire.ts'

/** Where a tab was going, and why a pause stands before it. */
export interface Target {
  readonly why: PauseReason
  readonly address: string
  readonly host: string
}

/** Reads what stands behind `#` in the address of the pause: `profile:https://…`. Only pages of the web are somewhere to go. */
export function readTarget(hash: string): Target | undefined {
  const [, why, address = ''] = /^#(profile|thread|search|message):(.+)$/s.exec(hash) ?? []
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  return { why: why as PauseReason, address: url.href, host: url.host.replace(/^www\./, '') }
}
