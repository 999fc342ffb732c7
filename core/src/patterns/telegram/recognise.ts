import { PatternsFailure } from '../failure.ts'
import type { Rule } from '../json/rule.ts'
import { Scanner } from '../json/scanner.ts'
import { Words } from '../json/words.ts'
import type { Candidate } from '../reader.ts'
import type { Source } from '../source.ts'

/** Kinds of chats that Telegram writes at the top of a single one. */
const chatTypes = new Words({
  saved_messages: true,
  replies: true,
  verification_codes: true,
  personal_chat: true,
  bot_chat: true,
  private_group: true,
  private_supergroup: true,
  public_supergroup: true,
  private_channel: true,
  public_channel: true,
})

/** Parts of a whole export of which no other program has one at the top. */
const parts = ['personal_information', 'frequent_contacts', 'left_chats', 'web_sessions', 'other_data']

/** Telegram's files among those that were picked. @throws PatternsFailure `otherVariant` when there is only its HTML */
export function recogniseTelegram(files: readonly Candidate[]): Source[] {
  const own = files.filter(({ head }) => isTelegram(head)).map(({ source }) => source)
  const page = files.find(({ head }) => isPage(head))
  if (own.length === 0 && page) throw new PatternsFailure('otherVariant', { file: page.source.name })
  return own
}

function isTelegram(head: Uint8Array): boolean {
  const seen = new Set<'type' | 'messages' | 'part'>()
  const seeing = (what: 'messages' | 'part'): Rule => ({
    open: () => {
      seen.add(what)
      return false
    },
  })
  const type: Rule = {
    value: ({ bytes, start, end }) => {
      if (chatTypes.find(bytes, start, end)) seen.add('type')
    },
  }
  read(head, {
    keys: new Words<Rule>({
      type,
      messages: { items: {}, ...seeing('messages') },
      chats: { keys: new Words<Rule>({ list: { items: {}, ...seeing('part') } }) },
      ...Object.fromEntries(parts.map(part => [part, seeing('part')])),
    }),
  })
  return seen.has('part') || (seen.has('type') && seen.has('messages'))
}

/** What a damaged file held before its damage still tells whose it is. */
function read(head: Uint8Array, rule: Rule): void {
  try {
    new Scanner(rule, '').feed(head)
  } catch (error) {
    if (!(error instanceof PatternsFailure)) throw error
  }
}

/** The pages that Telegram writes when JSON was not chosen: they all call this function, and lay themselves out in this box. */
function isPage(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 4096))
  return text.includes('CheckLocation()') && text.includes('class="page_wrap"')
}
