import type { Format } from '../reader.ts'

/** Folders in which chats lie; `e2ee_cutover` holds what was written before a chat became end-to-end encrypted. */
const sections =
  /(?:^|\/)(inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)\/([^/]+)\/[^/]+$/

/** Where a file lies: what tells its chat from others of the same people. */
export interface Place {
  /** The folder of the chat, or its own name without `.json`: a person may type it where two chats have the same people. */
  readonly folder: string
  /** Everything before the file's own name: which of several exports it came in. */
  readonly within: string
  readonly cutover: boolean
}

export function placeOf(name: string, form: 'open' | 'sealed'): Place {
  const parts = name.split('/')
  const own = (parts.pop() ?? '').replace(/\.json$/i, '')
  const within = parts.join('/')
  if (form === 'sealed') return { folder: own, within: name, cutover: false }
  const found = sections.exec(name)
  const folder = found?.[2] ?? parts.at(-1) ?? ''
  return { folder, within, cutover: found?.[1] === 'e2ee_cutover' }
}

/** Newer exports say by their folders whose they are, older ones at most by the name of the zip. */
export function productOf(name: string, form: 'open' | 'sealed'): Format {
  if (form === 'sealed') return 'messenger'
  const above = /^(.*?)(?:^|\/)messages\//.exec(name)?.[1] ?? name.replace(/[^/]*$/, '')
  if (/facebook/i.test(above.split('/').at(-1) ?? '')) return 'messenger'
  return /instagram/i.test(above) ? 'instagram' : 'messenger'
}

/** The number of `message_12.json`: the first file is the newest. What a browser puts behind it for a second download is not part of it. */
export const numberOf = (name: string): number =>
  Number((/message_(\d+)[^/]*$/i.exec(name) ?? /(\d+)\.json$/i.exec(name))?.[1] ?? 1)
