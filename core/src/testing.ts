/**
 * People and what they record, told the way a test wants to read:
 *
 *     const state = stateOf(day('2026-03-01').plan().at('22:10').urge(8).after(14).passed())
 *
 * Not part of the package's doors; only tests import it.
 */
import './test-setup.ts'
import { checkReplacement, readEntry } from './edge.ts'
import type { Direction, IncomingNature, UrgeEnding, Way } from './hold/state.ts'
import type { Entry } from './journal/entry.ts'
import type { BodyOf } from './kinds.ts'
import { type KnownKind, kinds } from './kinds.ts'
import type { Approach } from './plan/codes.ts'
import { plainPlan } from './plan/state.ts'
import { emptyState, extendState, firstPerson, type State } from './state.ts'

const firstDevice = 'a'.repeat(16)
const minute = 60_000

/** Starts telling on a calendar day, at noon, in Berlin unless said otherwise. */
export function day(date: string, zone = 'Europe/Berlin'): Story {
  return new Story(date, zone)
}

/** A plan of this approach that began on 1 March 2026, at noon in Berlin, to be looked at again every so many days. */
export function begun(approach: Approach = 'coldTurkey', reviewEvery = 30): Story {
  return day('2026-03-01').records('plan.started', {
    ...plainPlan,
    approach,
    reviewEvery,
    start: '2026-03-01T11:00:00Z',
    slips: { outgoing: true, soughtLook: true },
  })
}

/** The entries of a story, read as at the edge. */
export function journalOf(story: Story): Entry[] {
  return readAll(story.entries)
}

/** Entries read as from a file that holds nothing else; throws for the first that cannot be read. */
export function readAll(raw: readonly unknown[]): Entry[] {
  const entries = raw.map(readEntry)
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]))
  return entries.map(entry => checkReplacement(entry, id => kinds.get(id)))
}

/** The same without what cannot be read. */
export function readWell(raw: readonly Entry[]): Entry[] {
  const kinds = new Map(raw.map(({ id, kind }) => [id, kind]))
  return raw.flatMap(one => {
    try {
      return [checkReplacement(readEntry(one), id => kinds.get(id))]
    } catch {
      return []
    }
  })
}

/** The state after the whole story. */
export function stateOf(story: Story): State {
  return fold(journalOf(story))
}

/** The state of these entries, folded from nothing. */
export function fold(entries: readonly Entry[]): State {
  const state = extendState(emptyState(), entries)
  if (state === undefined) throw new Error('an empty state refused')
  return state
}

/** What belongs to the one person of the story. */
export function partsOf(story: Story) {
  const state = stateOf(story)
  const person = state.people.get(firstPerson)
  if (person === undefined) throw new Error('nothing was told about the person')
  return { journal: state.journal, care: state.care, ...person }
}

/** Milliseconds since 1970 of a local time. */
export function moment(date: string, time: string, zone = 'Europe/Berlin'): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds
}

/** Milliseconds as an instant, `2026-03-01T11:00:00Z`. */
export function iso(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString()
}

/** An id that sorts by its number. */
export function idOf(n: number): string {
  return String(n).padStart(22, '0')
}

/** A clock reading of `ms`, of the n-th entry within it. */
export function hlcOf(ms: number, n = 0, device = firstDevice): string {
  return ms.toString(16).padStart(12, '0') + n.toString(16).padStart(4, '0') + device
}

class Story {
  readonly entries: Entry[] = []
  #date: string
  #zone: string
  #now: number
  #recorded: number | undefined = undefined
  #last = new Map<string, string>()

  constructor(date: string, zone: string) {
    this.#date = date
    this.#zone = zone
    this.#now = moment(date, '12:00', zone)
  }

  /** The moment the story has come to, in milliseconds since 1970. */
  get now(): number {
    return this.#now
  }

  /** The id of the newest entry of this kind. */
  idOf(kind: KnownKind): string {
    return this.#last.get(kind) ?? ''
  }

  /** Goes on at noon of another day. */
  day(date: string): this {
    this.#date = date
    this.#recorded = undefined
    return this.at('12:00')
  }

  /** Goes on at a local time of the same calendar day. */
  at(time: string): this {
    this.#now = moment(this.#date, time, this.#zone)
    return this
  }

  /** Goes on so many minutes later. */
  after(minutes: number): this {
    this.#now += minutes * minute
    return this
  }

  /** Travels: from here on the wall clock of another zone counts. */
  travelsTo(zone: string): this {
    this.#zone = zone
    return this
  }

  /** What follows is told only later, at noon of this day: `at` stays, the clock reading moves. */
  recordedOn(date: string): this {
    this.#recorded = moment(date, '12:00', this.#zone)
    return this
  }

  plan(slips: { outgoing?: boolean; soughtLook?: boolean } = {}, start: number = this.#now): this {
    return this.records('plan.started', {
      ...plainPlan,
      start: iso(start),
      slips: { outgoing: true, soughtLook: true, ...slips },
    })
  }
  endsPlan(): this {
    return this.records('plan.ended', {}, this.idOf('plan.started'))
  }
  urge(strength?: number, forecast?: number): this {
    return this.records('urge.opened', {
      ...(strength === undefined ? {} : { strength }),
      ...(forecast === undefined ? {} : { forecast }),
    })
  }
  rated(strength: number): this {
    return this.records('urge.rated', { strength }, this.idOf('urge.opened'))
  }
  forecasts(forecast: number): this {
    return this.records('urge.forecast', { forecast }, this.idOf('urge.opened'))
  }
  postpones(): this {
    return this.records('urge.postponed', {}, this.idOf('urge.opened'))
  }
  takes(way: Way): this {
    return this.records('urge.helped', { way }, this.idOf('urge.opened'))
  }
  ends(ending: UrgeEnding): this {
    return this.records('urge.closed', { ending }, this.idOf('urge.opened'))
  }
  passed(): this {
    return this.ends('passed')
  }
  contact(direction: Direction, nature?: IncomingNature): this {
    return this.records('contact.logged', { direction, ...(nature === undefined ? {} : { nature }) })
  }
  understands(nature: IncomingNature): this {
    return this.records('contact.understood', { nature }, this.idOf('contact.logged'))
  }
  reflects(on: { trigger?: string; worked?: string; next?: string }): this {
    return this.records('slip.reflected', on, this.idOf('contact.logged'))
  }
  holds(text: string): this {
    return this.records('message.held', { text })
  }
  changes(text: string): this {
    return this.records('message.changed', { text }, this.idOf('message.held'))
  }
  endsMessage(end: 'left' | 'kept' | 'sent'): this {
    return this.records('message.ended', { end }, this.idOf('message.held'))
  }
  /** The newest entry of a kind gets another body. */
  replaces(kind: KnownKind, body: unknown, v = 1): this {
    return this.records('journal.replaced', { v, body }, this.idOf(kind))
  }
  /** The newest entry of a kind is taken back. */
  removes(kind: KnownKind): this {
    return this.records('journal.removed', {}, this.idOf(kind))
  }

  /** Any entry of any kind. */
  records<N extends KnownKind>(kind: N, body: BodyOf<N>, ref?: string): this {
    const n = this.entries.length
    const id = idOf(n)
    this.entries.push({
      id,
      hlc: hlcOf(this.#recorded ?? this.#now, n),
      at: iso(this.#now),
      zone: this.#zone,
      device: firstDevice,
      person: firstPerson,
      kind,
      v: kinds[kind].v,
      body,
      ...(ref === undefined ? {} : { ref }),
    })
    this.#last.set(kind, id)
    return this
  }
}

export type { Story }
