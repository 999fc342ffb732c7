import type { Candidate } from '../reader.ts'

/** What Google Chat writes: the messages of a chat, who is in it, and whose export it is. */
export type FileKind = 'messages' | 'group' | 'user'

/** Tells by the first bytes which of these a file is. */
export function kindOf(head: Uint8Array): FileKind | undefined {
  const text = new TextDecoder().decode(head)
  if (!/^\s*\{/.test(text)) return undefined
  if (
    /^\s*\{\s*"messages"\s*:\s*\[/.test(text) &&
    /"created_date"\s*:/.test(text) &&
    /"creator"\s*:/.test(text)
  ) {
    return 'messages'
  }
  if (!/"user_type"\s*:/.test(text)) return undefined
  if (/^\s*\{\s*"user"\s*:\s*\{/.test(text)) return 'user'
  return /"members"\s*:\s*\[/.test(text) ? 'group' : undefined
}

/** The files of Google Chat, where there is at least one with messages. */
export function recogniseGoogleChat(files: readonly Candidate[]) {
  const own = files
    .map(({ source, head }) => ({ source, kind: kindOf(head) }))
    .filter(({ kind }) => kind !== undefined)
  return own.some(({ kind }) => kind === 'messages') ? own.map(({ source }) => source) : []
}

/** The folder that a file lies in, and its own name. */
export function folderOf(name: string): { readonly within: string; readonly folder: string } {
  const within = name.slice(0, Math.max(0, name.lastIndexOf('/')))
  return { within, folder: within.slice(within.lastIndexOf('/') + 1) }
}
