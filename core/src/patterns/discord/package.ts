import { scanBeginning } from '../json/beginning.ts'
import type { Rule } from '../json/rule.ts'
import { Words } from '../json/words.ts'
import type { Candidate } from '../reader.ts'
import type { Source } from '../source.ts'

/** What the files of a data package are, by what is in them. */
export type Part = 'json' | 'csv' | 'channel' | 'index'

/** Which part of a package begins like this; `undefined` for what is no part of one, or none that is needed. */
export function partOf({ head, source }: Candidate): Part | undefined {
  const text = new TextDecoder().decode(head.subarray(0, 512))
  if (/^\ufeff?ID,Timestamp,Contents,Attachments\r?(?:\n|$)/.test(text)) return 'csv'
  if (isMessages(head)) return 'json'
  if (isChannel(head)) return 'channel'
  // A list of names by number says nothing of its program: only beside channels it is theirs.
  return /(?:^|\/)index\.json$/i.test(source.name) && /^\ufeff?\s*\{\s*(?:"\d{15,21}"\s*:|\}\s*$)/.test(text)
    ? 'index'
    : undefined
}

function isMessages(head: Uint8Array): boolean {
  const seen = new Set<string>()
  const key = (name: string): [string, Rule] => [name, { value: () => void seen.add(name) }]
  const keys = new Words<Rule>(Object.fromEntries(['ID', 'Timestamp', 'Contents', 'Attachments'].map(key)))
  scanBeginning(head, { items: { keys } })
  return seen.has('ID') && seen.has('Timestamp') && (seen.has('Contents') || seen.has('Attachments'))
}

/** Kinds of channels, by name since 2023 and by number before. */
const channelType = /^(?:\d{1,2}|DM|GROUP_DM|(?:GUILD|PUBLIC|PRIVATE|ANNOUNCEMENT)_[A-Z_]+)$/

function isChannel(head: Uint8Array): boolean {
  let [id, type] = ['', '']
  const seen = { nested: false }
  const nested: Rule = {
    open: () => {
      seen.nested = true
      return false
    },
  }
  scanBeginning(head, {
    keys: new Words<Rule>({
      id: { value: token => (id = token.text()) },
      type: { value: token => (type = token.text()) },
      messages: nested,
    }),
  })
  return /^\d{15,21}$/.test(id) && channelType.test(type) && !seen.nested
}

/** The folder of a file, without its own name; empty at the top. */
export const folderOf = ({ name }: Source): string => name.slice(0, name.lastIndexOf('/') + 1)
