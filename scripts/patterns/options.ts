import { parseArgs } from 'node:util'
import type { Answers, DateOrder, Half, Wanted } from '../../core/src/patterns/reader.ts'
import { Trouble } from './trouble.ts'

/** What was asked for on the command line. */
export interface Options {
  readonly paths: readonly string[]
  readonly answers: Answers
  /** Names of the owner; usually one. */
  readonly me: readonly string[]
  readonly events: boolean
  /** IANA; days and hours are counted in it where the file has its times in UTC. */
  readonly zone: string
  readonly help: boolean
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd', 'ydm']

/** @throws Trouble for words that cannot be */
export function optionsOf(words: readonly string[]): Options {
  const { values, positionals } = parsed(words)
  const options: Options = {
    paths: positionals,
    answers: {
      ...(values.chat === undefined ? {} : { chat: wanted(values.chat) }),
      ...(values.order === undefined ? {} : { order: order(values.order) }),
      halves: Object.fromEntries(values.half.map(half)),
    },
    me: values.me,
    events: values.events,
    zone: zone(values.zone),
    help: values.help,
  }
  if (options.paths.length === 0 && !options.help) throw new Trouble('noFile')
  return options
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        chat: { type: 'string' },
        me: { type: 'string', multiple: true, default: [] },
        events: { type: 'boolean', default: false },
        zone: { type: 'string' },
        order: { type: 'string' },
        half: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch {
    throw new Trouble('usage')
  }
}

/** A short number is a place in the file; a long one is somebody's telephone number. */
function wanted(chat: string): Wanted {
  return /^\d{1,5}$/.test(chat) ? { number: Number(chat) } : { named: chat }
}

function order(word: string): DateOrder {
  const found = orders.find(one => one === word.toLowerCase())
  if (found === undefined) throw new Trouble('order', { orders: orders.join(', ') })
  return found
}

function half(word: string): [string, Half] {
  const [, marker, value] = /^(.+)=(am|pm)$/su.exec(word) ?? []
  if (marker === undefined) throw new Trouble('half')
  return [marker.toLowerCase(), value === 'pm' ? 'pm' : 'am']
}

function zone(given: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', given === undefined ? {} : { timeZone: given }).resolvedOptions()
      .timeZone
  } catch {
    throw new Trouble('zone')
  }
}
