import type { EventKind } from '../events.ts'
import { Words } from '../json/words.ts'
import type { Addresses } from './addresses.ts'
import { mine, type Rows, theirs } from './rows.ts'
import type { Sink } from './scanner.ts'
import type { Mode, Value } from './value.ts'

/** Attributes that are looked at. Everything else, the pictures above all, is passed over. */
const attributes = new Words<Mode>({
  address: 'kept',
  number: 'kept',
  contact_name: 'kept',
  date: 'kept',
  type: 'kept',
  msg_box: 'kept',
  m_type: 'kept',
  ct: 'kept',
  body: 'measured',
  text: 'measured',
})

const names = new Words({
  address: 'address',
  number: 'address',
  contact_name: 'name',
  date: 'date',
  type: 'type',
  msg_box: 'type',
  m_type: 'report',
  ct: 'content',
  body: 'length',
  text: 'length',
} as const)

const elements = new Words({
  smses: 'root',
  calls: 'root',
  sms: 'sms',
  mms: 'mms',
  call: 'call',
  part: 'part',
} as const)

/** Received and sent. Drafts and what never went out are nobody's messages. */
const messageSides = new Map([
  [1, theirs],
  [2, mine],
])
const unsent = new Set([3, 4, 5, 6])

/** Incoming, outgoing, missed, voicemail, rejected, blocked, answered on another device. */
const callSides = new Map([1, 2, 3, 4, 5, 6, 7].map(type => [type, type === 2 ? mine : theirs]))

/** Reports of delivery and of reading come as messages too (OMA MMS, X-Mms-Message-Type). */
const reports = new Set([134, 135, 136])

/** What this program writes for a name that the telephone does not know. */
const unknownName = '(Unknown)'

/** Turns the elements of a file into rows. */
export class Records implements Sink {
  /** Whether the root was closed. */
  whole = false
  readonly #rows: Rows
  readonly #addresses: Addresses
  #element: 'sms' | 'mms' | 'call' | 'part' | undefined
  #field: 'address' | 'name' | 'date' | 'type' | 'report' | 'content' | 'length' | undefined
  #inMessage = false
  #message = blank()
  /** Of the part at hand: what it holds, in lower case. */
  #content = ''
  #length = 0

  constructor(rows: Rows, addresses: Addresses) {
    this.#rows = rows
    this.#addresses = addresses
  }

  open(name: Uint8Array, end: number): void {
    const element = elements.find(name, 0, end)
    this.#element = element === 'root' ? undefined : element
    this.#content = ''
    this.#length = 0
    if (element === 'part' || this.#element === undefined) return
    this.#message = blank()
    this.#inMessage = true
  }

  mode(name: Uint8Array, end: number): Mode {
    this.#field = this.#element && names.find(name, 0, end)
    return this.#field ? (attributes.find(name, 0, end) ?? 'passed') : 'passed'
  }

  value(value: Value): void {
    switch (this.#field) {
      case 'address':
        this.#message.address ??= value.text()
        break
      case 'name':
        this.#message.name = value.text()
        break
      case 'date':
        this.#message.date = value.whole()
        break
      case 'type':
        this.#message.type = value.whole()
        break
      case 'report':
        this.#message.report = reports.has(value.whole())
        break
      case 'content':
        this.#content = value.text()?.toLowerCase() ?? ''
        break
      case 'length':
        this.#length = value.isNull ? 0 : value.points
    }
  }

  opened(): void {
    if (this.#element === 'part') this.#part()
    else if (this.#element === 'sms') this.#message.length = this.#length
  }

  close(name: Uint8Array, end: number): void {
    const element = elements.find(name, 0, end)
    if (element === 'root') this.whole = true
    if (element === undefined || element === 'root' || element === 'part' || !this.#inMessage) return
    this.#inMessage = false
    this.#add(element)
  }

  /** A part of a message: its text, a picture, a sound. How it is to be laid out counts for nothing. */
  #part(): void {
    const message = this.#message
    if (this.#content === 'text/plain') message.length += this.#length
    else if (this.#content.startsWith('audio/')) message.sound = true
    else if (this.#content !== 'application/smil' && this.#content !== '') message.media = true
  }

  #add(element: 'sms' | 'mms' | 'call'): void {
    const { type, report, address, date, name, length } = this.#message
    if (report || (element !== 'call' && unsent.has(type))) return
    const side = (element === 'call' ? callSides : messageSides).get(type)
    const at = inMilliseconds(date)
    if (side === undefined || address === undefined || Number.isNaN(at)) {
      this.#addresses.leaveOut(address)
      return
    }
    const known = name === unknownName ? undefined : name
    this.#rows.add(at, side, this.#kind(element), length, this.#addresses.number(address, known))
  }

  #kind(element: 'sms' | 'mms' | 'call'): EventKind {
    if (element === 'call') return 'call'
    if (this.#message.media) return 'media'
    return this.#message.sound ? 'voice' : 'text'
  }
}

const blank = () => ({
  address: undefined as string | undefined,
  name: undefined as string | undefined,
  date: Number.NaN,
  type: Number.NaN,
  report: false,
  length: 0,
  media: false,
  sound: false,
})

/** From 1995 to the end of the century; some telephones write seconds for messages with pictures. NaN for anything else. */
function inMilliseconds(date: number): number {
  const at = date < 1e11 ? date * 1000 : date
  return at >= 788_918_400_000 && at < 4_102_444_800_000 ? at : Number.NaN
}
